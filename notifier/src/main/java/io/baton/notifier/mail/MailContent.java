package io.baton.notifier.mail;

import java.util.List;
import java.util.Optional;

/**
 * What a mail says, before it is text or HTML: both are made from this.
 *
 * @param subject the subject
 * @param greeting the first line
 * @param paragraphs what happened and what to do, in order
 * @param facts what to know, as label and value
 * @param action the one thing to do
 * @param footer why the reader gets this
 */
public record MailContent(
        String subject,
        String greeting,
        List<String> paragraphs,
        List<Fact> facts,
        Optional<Action> action,
        String footer) {

    /** A label and its value. */
    public record Fact(String label, String value) {}

    /** What to press, and where it leads. */
    public record Action(String label, String url) {}
}
