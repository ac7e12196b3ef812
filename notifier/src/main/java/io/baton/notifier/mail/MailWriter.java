package io.baton.notifier.mail;

import io.baton.branding.Imprint;
import io.baton.branding.ProgramDetails;
import io.baton.events.Notification;
import io.baton.events.Person;
import io.baton.events.SignIn;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.Ids;
import io.baton.lifecycle.roles.Role;
import io.baton.links.ConfirmationLink;
import io.baton.links.CustomerLink;
import io.baton.links.RemindersLink;
import io.baton.links.RequestLink;
import io.baton.links.RfiAddress;
import io.baton.links.SenderLink;
import io.baton.links.SigningKeys;
import io.baton.links.Ticket;
import io.baton.links.Tickets;
import io.baton.words.Languages;
import io.baton.words.Said;
import io.baton.words.Words;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Writes the mail of a notification. */
public final class MailWriter {
    private final Optional<InlineLogo> logo;
    private final MailLayout layout;
    private final Composition.LinkTargets links;
    private final Tickets signIns;
    private final ConfirmationLink confirmations;
    private final ProgramDetails program;
    private final String domain;

    /**
     * @param publicUrl where readers reach the API and the pages
     * @param keys sign their links
     * @param program what the mails say about it
     * @param domain the domain of Message-IDs
     */
    public MailWriter(URI publicUrl, SigningKeys keys, ProgramDetails program, String domain) {
        this.links = new Composition.LinkTargets(
                CustomerLink.of(publicUrl, keys),
                SenderLink.of(publicUrl, keys),
                RequestLink.of(publicUrl, keys, Role.ofContacts()),
                publicUrl,
                RemindersLink.of(publicUrl, keys));
        this.signIns = Tickets.of(Tickets.Purpose.SIGN_IN, keys);
        this.confirmations = ConfirmationLink.of(publicUrl, keys);
        this.program = program;
        this.logo = InlineLogo.of(program, domain);
        this.layout = new MailLayout(program, logo);
        this.domain = domain;
    }

    /** @return the Message-ID of a notification's mail: the same in every attempt */
    public String messageId(String notificationId) {
        return "<" + notificationId + "@" + domain + ">";
    }

    public Mail write(Notification notification) {
        Person reader = reader(notification);
        Composition composition =
                new Composition(notification, Languages.of(language(notification, reader)), links, program);
        MailContent content = composition.content(reader.getName());
        return new Mail(
                messageId(notification.getNotificationId()),
                Optional.ofNullable(notification.getReferralId()).map(referral -> "<" + referral + "@" + domain + ">"),
                HeaderText.oneLine(reader.getName()),
                HeaderText.oneLine(reader.getEmail()),
                HeaderText.oneLine(content.subject()),
                layout.text(content),
                layout.html(content),
                logo,
                composition.optOut(),
                notification.getOccurredAt());
    }

    /** @return the mail with the link that signs its reader in, that confirms their request, or by which they follow one */
    Mail write(SignIn asked) {
        Words words = Languages.of(asked.getLanguage());
        if (asked.getFollowedRfiId() != null) return following(asked, words);
        return asked.getRequest() == null ? signIn(asked, words) : confirmation(asked, words);
    }

    private Mail signIn(SignIn signIn, Words words) {
        Person reader = Sealing.openPerson(signIn.getPerson());
        String url = links.partners().toString().replaceAll("/+$", "") + "/signin/link?ticket="
                + signIns.signed(ticket(signIn, reader)) + "&to=" + RfiAddress.encoded(signIn.getLeadsTo());
        return write(signIn, reader, words, said(signIn, words), words.act(Words.Act.SIGN_IN), url);
    }

    /** Strangers may have typed the request and the name in it: nothing of it leaves in our name before it is confirmed. */
    private Mail confirmation(SignIn asked, Words words) {
        String address = Sealing.openPerson(asked.getPerson()).getEmail();
        Person reader = new Person(address, address, null, asked.getLanguage());
        long hours = Duration.between(asked.getAskedAt(), asked.getExpiresAt()).toHours();
        Said said = words.confirmation(program.name(), Long.toString(hours));
        String url =
                confirmations.link(asked.getSignInId(), asked.getExpiresAt()).toString();
        return write(asked, reader, words, said, words.act(Words.Act.CONFIRM), url);
    }

    private Mail following(SignIn asked, Words words) {
        String rfi = asked.getFollowedRfiId();
        URI link = asked.getFollowedBySender()
                ? links.senders().link(rfi, asked.getAskedAt())
                : links.customers().link(rfi, asked.getAskedAt());
        Person reader = Sealing.openPerson(asked.getPerson());
        Said said = words.newLink(Ids.reference(rfi));
        return write(asked, reader, words, said, words.act(Words.Act.FOLLOW), link.toString());
    }

    private Mail write(SignIn asked, Person reader, Words words, Said said, String label, String url) {
        Imprint imprint = program.imprint(Optional.empty());
        MailContent content = new MailContent(
                words.locale().toLanguageTag(),
                said.subject(),
                words.greeting(reader.getName()),
                List.of(said.body()),
                List.of(),
                Optional.empty(),
                Optional.of(action(label, url, words)),
                words.footer(program.name()),
                imprint.lines(),
                imprint.page().map(page -> action(words.legalNotice(), page, words)),
                Optional.empty());
        return new Mail(
                messageId(asked.getSignInId()),
                Optional.empty(),
                HeaderText.oneLine(reader.getName()),
                HeaderText.oneLine(reader.getEmail()),
                HeaderText.oneLine(content.subject()),
                layout.text(content),
                layout.html(content),
                logo,
                Optional.empty(),
                asked.getAskedAt());
    }

    private static MailContent.Action action(String label, String url, Words words) {
        return new MailContent.Action(label, url, words.fact(label, url));
    }

    private Said said(SignIn signIn, Words words) {
        if (signIn.getInvitedTo() == null) return words.signIn();
        String who = signIn.getInvitedBy();
        return words.invitation(who == null || who.isEmpty() ? program.name() : who, signIn.getInvitedTo());
    }

    private static Ticket ticket(SignIn signIn, Person reader) {
        return new Ticket(
                signIn.getSignInId(),
                signIn.getUserId(),
                Optional.of(signIn.getPartnerId()),
                Optional.of(reader.getName()),
                Optional.of(reader.getEmail()),
                signIn.getRoles(),
                Optional.empty(),
                signIn.getExpiresAt());
    }

    /** @return the recipient */
    public static Person reader(Notification notification) {
        return notification.getRecipient() == null
                ? Sealing.openCustomer(notification.getCustomer()).getContact()
                : Sealing.openPerson(notification.getRecipient());
    }

    /** Senders have none, nor do some contacts. */
    private String language(Notification notification, Person reader) {
        return Optional.ofNullable(notification.getLanguage())
                .or(() -> Optional.ofNullable(reader.getLanguage()))
                .orElse(program.language());
    }
}
