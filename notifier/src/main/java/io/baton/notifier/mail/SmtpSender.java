package io.baton.notifier.mail;

import jakarta.mail.Address;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Hands mails to an SMTP server. Safe for use by many threads; each mail has a connection of its own. */
public final class SmtpSender {
    private static final int PERMANENT = 500;
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Session session;
    private final SmtpSettings settings;

    public SmtpSender(SmtpSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings), authenticator(settings));
    }

    /** Tries once. Never throws for what a server or network does. */
    public SendOutcome send(Mail mail) {
        try {
            MimeMessage message = message(mail);
            Transport.send(message, message.getAllRecipients());
            return new SendOutcome.Taken();
        } catch (AddressException e) {
            return new SendOutcome.Never("not an address: " + e.getMessage());
        } catch (MessagingException e) {
            return refused(e);
        }
    }

    private MimeMessage message(Mail mail) throws MessagingException {
        MimeMessage message = new StableMessage(session, mail.messageId());
        message.setFrom(address(settings.fromAddress(), settings.fromName()));
        message.setRecipient(Message.RecipientType.TO, address(mail.toAddress(), mail.toName()));
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(mail.date()));
        message.setHeader("Auto-Submitted", "auto-generated");
        if (mail.thread().isPresent()) {
            message.setHeader("In-Reply-To", mail.thread().get());
            message.setHeader("References", mail.thread().get());
        }
        message.setContent(alternatives(mail));
        message.saveChanges();
        return message;
    }

    private static MimeMultipart alternatives(Mail mail) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8, "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    private static Address address(String address, String name) throws AddressException {
        try {
            InternetAddress checked = new InternetAddress(address, true);
            checked.setPersonal(name, UTF_8);
            return checked;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every JDK has UTF-8", e);
        }
    }

    /** The server's own word decides; without one it was not reached, or went away. */
    private static SendOutcome refused(MessagingException thrown) {
        for (Exception cause = thrown; cause != null; cause = next(cause)) {
            int code = returnCode(cause);
            if (code >= PERMANENT) return new SendOutcome.Never(MailWriter.oneLine(cause.getMessage()));
            if (code > 0) return new SendOutcome.NotNow(MailWriter.oneLine(cause.getMessage()));
        }
        return new SendOutcome.NotNow(MailWriter.oneLine(String.valueOf(thrown.getMessage())));
    }

    private static Exception next(Exception exception) {
        return exception instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    private static int returnCode(Exception exception) {
        return switch (exception) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> -1;
        };
    }

    private static Properties properties(SmtpSettings settings) {
        String timeout = String.valueOf(settings.timeout().toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", settings.host());
        properties.setProperty("mail.smtp.port", String.valueOf(settings.port()));
        properties.setProperty("mail.smtp.connectiontimeout", timeout);
        properties.setProperty("mail.smtp.timeout", timeout);
        properties.setProperty("mail.smtp.writetimeout", timeout);
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(settings.requireTls()));
        properties.setProperty("mail.smtp.auth", String.valueOf(settings.user().isPresent()));
        return properties;
    }

    private static Authenticator authenticator(SmtpSettings settings) {
        if (settings.user().isEmpty()) return null;
        PasswordAuthentication login = new PasswordAuthentication(
                settings.user().get(), settings.password().orElse(""));
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return login;
            }
        };
    }

    /** Keeps its Message-ID, which the library would make anew at each attempt. */
    private static final class StableMessage extends MimeMessage {
        private final String messageId;

        StableMessage(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
