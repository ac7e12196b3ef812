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

/** Writes the mail that a notification asks for. */
public final class MailWriter {
    private static final String ENGLISH = "en";

    private final MailLayout layout = new MailLayout();
    private final Composition.Places places;
    private final String programName;
    private final String domain;

    /**
     * @param publicUrl where readers reach the facade
     * @param secret signs their links
     * @param programName who writes
     * @param domain the right side of Message-IDs
     */
    public MailWriter(URI publicUrl, String secret, String programName, String domain) {
        this.places = new Composition.Places(
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

    /** @return the mail */
    public Mail write(Notification notification) {
        Person reader = reader(notification);
        Composition composition = new Composition(notification, Languages.of(language(notification, reader)), places);
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

    /** @return who is written to */
    public static Person reader(Notification told) {
        return told.getRecipient() == null
                ? Sealing.openCustomer(told.getCustomer()).getContact()
                : Sealing.openPerson(told.getRecipient());
    }

    private static String language(Notification told, Person reader) {
        return Optional.ofNullable(told.getLanguage())
                .or(() -> Optional.ofNullable(reader.getLanguage()))
                .orElse(ENGLISH);
    }
}
