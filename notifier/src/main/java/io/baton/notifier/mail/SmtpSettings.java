package io.baton.notifier.mail;

import io.baton.kafka.settings.Environment;
import io.baton.kafka.settings.InvalidSettingException;
import io.baton.kafka.settings.Setting;
import io.baton.lifecycle.check.EmailAddress;
import java.time.Duration;
import java.util.Optional;

/**
 * The mail server and the sender of all mails.
 *
 * @param host the SMTP server
 * @param port its port
 * @param user to sign in with, if the server requires it
 * @param password of the user
 * @param tls whether a server without STARTTLS is refused
 * @param timeout of each step of the conversation
 * @param fromAddress the sender's address
 * @param fromName the program's name, as the sender
 * @param replyTo where answers go; to the sender's address if empty
 */
public record SmtpSettings(
        String host,
        int port,
        Optional<String> user,
        Optional<String> password,
        Tls tls,
        Duration timeout,
        String fromAddress,
        String fromName,
        Optional<String> replyTo) {
    /** When a connection is encrypted, by STARTTLS. */
    public enum Tls {
        /** Always: a server that does not offer it gets no mail. */
        REQUIRED,
        IF_OFFERED
    }

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int PORT = 587;
    private static final String FROM = "baton.smtp.from";
    private static final String REPLY_TO = "baton.program.reply-to";
    /** Connecting, greeting, sender, recipient, content, final dot: each may take a time-out. */
    private static final int STEPS_OF_A_CONVERSATION = 6;

    /**
     * @return the settings below {@code baton.smtp}, and where the program wants answers
     * @throws InvalidSettingException if a value cannot work, naming its key
     */
    public static SmtpSettings from(Environment environment) {
        String from = address(FROM, environment.required(FROM));
        Duration timeout = environment.duration("baton.smtp.timeout", TIMEOUT);
        Setting.positive("baton.smtp.timeout", timeout);
        return new SmtpSettings(
                environment.required("baton.smtp.host"),
                environment.number("baton.smtp.port", PORT),
                environment.text("baton.smtp.user"),
                environment.text("baton.smtp.password"),
                environment.flag("baton.smtp.require-tls", true) ? Tls.REQUIRED : Tls.IF_OFFERED,
                timeout,
                from,
                environment.required("baton.smtp.from-name"),
                replyTo(environment));
    }

    /** A contact may be a phone number or a web address, and then answers go to the sender. */
    private static Optional<String> replyTo(Environment environment) {
        environment.refuse("baton.smtp.reply-to", REPLY_TO);
        return environment
                .text(REPLY_TO)
                .map(set -> address(REPLY_TO, set))
                .or(() -> environment
                        .text("baton.program.contact")
                        .filter(contact -> EmailAddress.problem(contact).isEmpty())
                        .map(EmailAddress::read));
    }

    private static String address(String key, String value) {
        EmailAddress.problem(value).ifPresent(problem -> {
            throw new InvalidSettingException(key, problem + ", and is " + value);
        });
        return EmailAddress.read(value);
    }

    /** @return the longest time that an attempt may take; the connection is closed then */
    public Duration conversation() {
        return timeout.multipliedBy(STEPS_OF_A_CONVERSATION);
    }

    /** @return where answers to mails go */
    public String repliesGoTo() {
        return replyTo.orElse(fromAddress);
    }

    /** @return the domain of the sender's address */
    public String domain() {
        return fromAddress.substring(fromAddress.indexOf('@') + 1);
    }

    /** Without the password: settings end up in logs. */
    @Override
    public String toString() {
        return "SmtpSettings[" + host + ":" + port + ", " + fromAddress + "]";
    }
}
