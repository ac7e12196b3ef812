package io.baton.notifier.mail;

import java.util.List;
import java.util.Optional;

/**
 * What a mail says, before it is text or HTML: both are made from this.
 *
 * @param language of all that follows, BCP 47
 * @param subject the subject
 * @param greeting the first line
 * @param paragraphs what happened and what to do, in order
 * @param facts what to know
 * @param action the one thing to do
 * @param footer why the reader gets this
 * @param optOut how to get no more of these, where that is possible
 */
public record MailContent(
        String language,
        String subject,
        String greeting,
        List<String> paragraphs,
        List<Fact> facts,
        Optional<Action> action,
        String footer,
        Optional<Action> optOut) {

    /**
     * A label and its value.
     *
     * @param line both, as one line of text
     */
    public record Fact(String label, String value, String line) {}

    /**
     * What to press, and where it leads.
     *
     * @param line both, as one line of text
     */
    public record Action(String label, String url, String line) {}
}
