package io.baton.notifier.mail;

import io.baton.events.Notification;
import io.baton.events.Person;
import io.baton.events.sealing.Sealing;
import io.baton.links.CustomerLink;
import io.baton.links.RemindersLink;
import io.baton.links.SenderLink;
import io.baton.words.Languages;
import java.net.URI;
import java.util.Optional;

/** Writes the mail of a notification. */
public final class MailWriter {
    private static final String ENGLISH = "en";

    private final MailLayout layout = new MailLayout();
    private final Composition.LinkTargets links;
    private final String programName;
    private final String domain;

    /**
     * @param publicUrl where readers reach the API and the pages
     * @param secret signs their links
     * @param programName the sender's name
     * @param domain the domain of Message-IDs
     */
    public MailWriter(URI publicUrl, String secret, String programName, String domain) {
        this.links = new Composition.LinkTargets(
                CustomerLink.of(publicUrl, secret),
                SenderLink.of(publicUrl, secret),
                publicUrl,
                RemindersLink.of(publicUrl, secret));
        this.programName = programName;
        this.domain = domain;
    }

    /** @return the Message-ID of a notification's mail: the same in every attempt */
    public String messageId(String notificationId) {
        return "<" + notificationId + "@" + domain + ">";
    }

    public Mail write(Notification notification) {
        Person reader = reader(notification);
        Composition composition = new Composition(notification, Languages.of(language(notification, reader)), links);
        MailContent content = composition.content(reader.getName(), programName);
        return new Mail(
                messageId(notification.getNotificationId()),
                Optional.ofNullable(notification.getReferralId()).map(referral -> "<" + referral + "@" + domain + ">"),
                HeaderText.oneLine(reader.getName()),
                HeaderText.oneLine(reader.getEmail()),
                HeaderText.oneLine(content.subject()),
                layout.text(content),
                layout.html(content),
                composition.optOut(),
                notification.getOccurredAt());
    }

    /** @return the recipient */
    public static Person reader(Notification notification) {
        return notification.getRecipient() == null
                ? Sealing.openCustomer(notification.getCustomer()).getContact()
                : Sealing.openPerson(notification.getRecipient());
    }

    private static String language(Notification notification, Person reader) {
        return Optional.ofNullable(notification.getLanguage())
                .or(() -> Optional.ofNullable(reader.getLanguage()))
                .orElse(ENGLISH);
    }
}
