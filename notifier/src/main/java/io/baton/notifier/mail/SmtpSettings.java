package io.baton.notifier.mail;

import java.time.Duration;
import java.util.Optional;

/**
 * How mails leave.
 *
 * @param host the SMTP server
 * @param port its port
 * @param user to sign in with, if it wants that
 * @param password of the user
 * @param requireTls whether a server without STARTTLS is refused; it is used wherever it is offered
 * @param timeout of each step of the conversation
 * @param fromAddress the sender's address
 * @param fromName the program's name, as the sender
 */
public record SmtpSettings(
        String host,
        int port,
        Optional<String> user,
        Optional<String> password,
        boolean requireTls,
        Duration timeout,
        String fromAddress,
        String fromName) {
    /** @return the right side of the sender's address */
    public String domain() {
        return fromAddress.substring(fromAddress.indexOf('@') + 1);
    }
}
