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
 * @param suggested who else fits, if anybody is suggested
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
        Optional<Suggested> suggested,
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
     * Partners that fit.
     *
     * @param title what stands above them
     * @param partners each with why, best first
     */
    public record Suggested(String title, List<Fact> partners) {}

    /**
     * What to press, and where it leads.
     *
     * @param line both, as one line of text
     */
    public record Action(String label, String url, String line) {}
}
