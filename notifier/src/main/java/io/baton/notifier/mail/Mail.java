package io.baton.notifier.mail;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A mail that is ready to send. No text for a header contains a control character.
 *
 * @param messageId the same in every attempt, with its angle brackets
 * @param thread the Message-ID that mails about the same referral refer to
 * @param toName the reader's name
 * @param toAddress the reader's address
 * @param logo the picture that the HTML shows
 * @param unsubscribe where the reader can turn off mails of this kind, if they can
 * @param date the time of the event
 */
public record Mail(
        String messageId,
        Optional<String> thread,
        String toName,
        String toAddress,
        String subject,
        String text,
        String html,
        Optional<InlineLogo> logo,
        Optional<URI> unsubscribe,
        Instant date) {}
