package io.baton.notifier.mail;

import io.baton.branding.ProgramDetails;
import io.baton.events.Notification;
import io.baton.events.Person;
import io.baton.events.SignIn;
import io.baton.links.SigningKeys;
import io.baton.notifier.delivery.Outbox;
import io.baton.notifier.delivery.SendOutcome;
import java.net.URI;

/** Sends notifications as mails. */
public final class MailOutbox implements Outbox, AutoCloseable {
    private final MailWriter writer;
    private final SmtpSender sender;

    /**
     * @param publicUrl where readers reach the API and the pages
     * @param linkKeys sign their links
     * @param program what the mails say about it
     */
    public MailOutbox(URI publicUrl, SigningKeys linkKeys, SmtpSettings smtp, ProgramDetails program) {
        writer = new MailWriter(publicUrl, linkKeys, program, smtp.domain());
        sender = new SmtpSender(smtp);
    }

    @Override
    public Person reader(Notification notification) {
        return MailWriter.reader(notification);
    }

    @Override
    public String messageId(String notificationId) {
        return writer.messageId(notificationId);
    }

    @Override
    public SendOutcome send(Notification notification) {
        return sender.send(writer.write(notification));
    }

    /** Tries once to mail a link that signs its reader in, or that confirms their request. */
    public SendOutcome send(SignIn signIn) {
        return sender.send(writer.write(signIn));
    }

    @Override
    public void close() {
        sender.close();
    }
}
