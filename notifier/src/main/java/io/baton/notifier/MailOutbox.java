package io.baton.notifier;

import io.baton.events.Notification;
import io.baton.events.Person;
import io.baton.notifier.delivery.Outbox;
import io.baton.notifier.mail.MailWriter;
import io.baton.notifier.mail.SendOutcome;
import io.baton.notifier.mail.SmtpSender;

/** A notification leaves as a mail. */
final class MailOutbox implements Outbox, AutoCloseable {
    private final MailWriter writer;
    private final SmtpSender sender;

    MailOutbox(NotifierSettings settings) {
        writer = new MailWriter(
                settings.publicUrl(),
                settings.linkSecret(),
                settings.smtp().fromName(),
                settings.smtp().domain());
        sender = new SmtpSender(settings.smtp());
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

    @Override
    public void close() {
        sender.close();
    }
}
