package io.baton.notifier.mail;

import io.baton.branding.Logo;
import io.baton.lifecycle.check.EmailAddress;
import io.baton.notifier.delivery.SendOutcome;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLContext;

/** Sends mails to an SMTP server. Safe for use by many threads; each mail has a connection of its own. */
public final class SmtpSender implements AutoCloseable {
    private static final Session NO_SESSION = Session.getInstance(new Properties());
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final SmtpSettings settings;
    private final SmtpConnector connector;

    /** A sender that trusts the same certificates as this JVM. */
    public SmtpSender(SmtpSettings settings) {
        this(settings, SmtpConnector.jvmTrust());
    }

    /** @param trust the certificates that it trusts */
    SmtpSender(SmtpSettings settings, SSLContext trust) {
        this.settings = settings;
        this.connector = new SmtpConnector(settings, trust.getSocketFactory());
    }

    /**
     * Tries once, and returns within {@link SmtpSettings#conversation}, whatever a server does. Failures of server and network
     * are an outcome, never an exception.
     */
    public SendOutcome send(Mail mail) {
        try {
            return connector.deliver(message(mail));
        } catch (AddressException e) {
            return new SendOutcome.NoMailbox("not an address: " + HeaderText.oneLine(e.getMessage()));
        } catch (MessagingException e) {
            throw new IllegalArgumentException("This mail cannot be written", e);
        }
    }

    MimeMessage message(Mail mail) throws MessagingException {
        MimeMessage message = new StableMessage(mail.messageId());
        message.setFrom(address(settings.fromAddress(), settings.fromName()));
        message.setReplyTo(
                new Address[] {address(settings.replyTo().orElse(settings.fromAddress()), settings.fromName())});
        message.setRecipient(Message.RecipientType.TO, address(mail.toAddress(), mail.toName()));
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(mail.date()));
        message.setHeader("Auto-Submitted", "auto-generated");
        if (mail.thread().isPresent()) {
            message.setHeader("In-Reply-To", mail.thread().get());
            message.setHeader("References", mail.thread().get());
        }
        if (mail.unsubscribe().isPresent()) {
            message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe().get() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
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
        return new MimeMultipart(
                "alternative",
                text,
                mail.logo().isEmpty() ? html : with(mail.logo().get(), html));
    }

    private static MimeBodyPart with(InlineLogo logo, MimeBodyPart html) throws MessagingException {
        Logo.Format format = logo.logo().format();
        InternetHeaders headers = new InternetHeaders();
        headers.setHeader("Content-Type", format.type());
        headers.setHeader("Content-Transfer-Encoding", "base64");
        MimeBodyPart picture = new MimeBodyPart(
                headers, Base64.getMimeEncoder().encode(logo.logo().content()));
        picture.setContentID("<" + logo.contentId() + ">");
        picture.setDisposition(Part.INLINE);
        picture.setFileName("logo." + format.ending());
        MimeBodyPart both = new MimeBodyPart();
        both.setContent(new MimeMultipart("related", html, picture));
        return both;
    }

    private static Address address(String address, String name) throws AddressException {
        try {
            Optional<String> problem = EmailAddress.problem(address);
            if (problem.isPresent()) throw new AddressException(problem.get(), address);
            InternetAddress checked = new InternetAddress(EmailAddress.read(address), true);
            if (checked.isGroup()) throw new AddressException("it is a list", address);
            checked.setPersonal(name, UTF_8);
            return checked;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every JDK has UTF-8", e);
        }
    }

    @Override
    public void close() {
        connector.close();
    }

    /** Keeps its Message-ID: the library would make a new one at each attempt. */
    private static final class StableMessage extends MimeMessage {
        private final String messageId;

        StableMessage(String messageId) {
            super(NO_SESSION);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
