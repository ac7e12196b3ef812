package io.baton.notifier.mail;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The content of a mail; its text and its HTML are both made from this.
 *
 * @param language of the content, BCP 47
 * @param subject the subject
 * @param greeting the first line
 * @param paragraphs what happened and what to do, in order
 * @param facts labels with values
 * @param suggested other partners that fit, if any are suggested
 * @param action the button
 * @param footer why the reader gets this
 * @param imprint who sends it, and how to reach them, line by line
 * @param legalNotice the link to the program's legal notice, if that is a page
 * @param optOut the link that turns mails of this kind off, if they can be turned off
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
        List<String> imprint,
        Optional<Action> legalNotice,
        Optional<Action> optOut) {

    /** @return the links at the foot */
    public List<Action> links() {
        return Stream.of(legalNotice, optOut).flatMap(Optional::stream).toList();
    }

    /**
     * A label and its value.
     *
     * @param line both, as one line of text
     */
    public record Fact(String label, String value, String line) {}

    /**
     * Partners that fit.
     *
     * @param title the heading above them
     * @param partners each with its reasons, best first
     */
    public record Suggested(String title, List<Fact> partners) {}

    /**
     * A button or link.
     *
     * @param line both, as one line of text
     */
    public record Action(String label, String url, String line) {}
}
