package io.baton.notifier.mail;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * One mail, ready to send. Nothing in it that reaches a header holds a control character.
 *
 * @param messageId the same in every attempt, with its angle brackets
 * @param thread the Message-ID that mails about the same referral refer to
 * @param toName who it is for
 * @param toAddress where it goes
 * @param unsubscribe where the reader can turn off mails of this kind, if they can
 * @param date when what it tells of happened
 */
public record Mail(
        String messageId,
        Optional<String> thread,
        String toName,
        String toAddress,
        String subject,
        String text,
        String html,
        Optional<URI> unsubscribe,
        Instant date) {}
