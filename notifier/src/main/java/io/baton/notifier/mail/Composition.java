package io.baton.notifier.mail;

import io.baton.events.CustomerDetails;
import io.baton.events.Notification;
import io.baton.events.NotificationKind;
import io.baton.events.Person;
import io.baton.events.RecipientKind;
import io.baton.events.TargetStanding;
import io.baton.events.sealing.Sealing;
import io.baton.links.CustomerLink;
import io.baton.links.RemindersLink;
import io.baton.links.RequestLink;
import io.baton.links.SenderLink;
import io.baton.notifier.mail.MailContent.Action;
import io.baton.notifier.mail.MailContent.Fact;
import io.baton.notifier.mail.MailContent.Suggested;
import io.baton.notifier.policy.Reminders;
import io.baton.words.Formats;
import io.baton.words.Reasons;
import io.baton.words.Said;
import io.baton.words.Words;
import io.baton.words.Words.Act;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Composes the content of one notification's mail in one language. */
final class Composition {
    private final Notification notification;
    private final Words words;
    /** How long a link to a request opens it that has no deadline any more. */
    private static final Duration READABLE = Duration.ofDays(30);

    private final LinkTargets links;
    private final CustomerDetails customer;
    private final String partner;
    private final String deadline;

    /** The targets of the links in mails. */
    record LinkTargets(
            CustomerLink customers, SenderLink senders, RequestLink requests, URI partners, RemindersLink reminders) {}

    Composition(Notification notification, Words words, LinkTargets links) {
        this.notification = notification;
        this.words = words;
        this.links = links;
        customer = Sealing.openCustomer(notification.getCustomer());
        partner = Optional.ofNullable(notification.getPartnerName()).orElse("");
        deadline = Optional.ofNullable(notification.getExpiresAt())
                .map(new Formats(words.locale())::time)
                .orElse("");
    }

    /** @param reader the name in the greeting */
    MailContent content(String reader, String programName) {
        Said said = sentences(customer.getCompany());
        return new MailContent(
                words.locale().toLanguageTag(),
                said.subject(),
                words.greeting(reader),
                paragraphs(said),
                new Facts(notification, words, customer).all(),
                suggested(),
                action(),
                words.footer(programName),
                optOut().map(url -> labelled(words.remindersOff(), url.toString())));
    }

    /** @return the link with which the reader turns mails of this kind off, if they can be turned off */
    Optional<URI> optOut() {
        return Optional.ofNullable(notification.getRecipient())
                .filter(recipient -> Reminders.include(notification.getKind()))
                .map(Sealing::openPerson)
                .map(person -> links.reminders()
                        .link(
                                Sealing.subjectOf(person.getEmail()),
                                words.locale().toLanguageTag()));
    }

    private Said sentences(String company) {
        return switch (notification.getKind()) {
            case RFI_TAKEN_IN -> allTargetsRefused() ? words.takenInByNobody() : words.takenIn();
            case RECEIVED -> words.received(company, deadline);
            case REMINDER -> words.reminder(company, deadline);
            case LAST_CALL -> words.lastCall(company, deadline);
            case ACCEPTED ->
                toCustomer() ? words.acceptedToCustomer(partner) : words.acceptedToSender(partner, company);
            case DECLINED ->
                toCustomer() ? words.declinedToCustomer(partner) : words.declinedToSender(partner, company);
            case EXPIRED -> toCustomer() ? words.expiredToCustomer(partner) : words.expiredToSender(partner, company);
            case JOINED -> words.joined(company);
            case WITHDRAWN -> words.withdrawn(company);
            case WON -> words.won(partner, company);
            case LOST -> words.lost(partner, company);
            case REGISTRATION_OPEN -> words.registrationOpen(company);
            case REGISTRATION_RETURNED -> words.registrationReturned(company);
            case REGISTRATION_APPROVED -> words.registrationApproved(company);
            case REGISTRATION_DECLINED -> words.registrationDeclined(company);
            case UNKNOWN -> throw new IllegalArgumentException("Only a later release knows this kind of notification");
        };
    }

    private List<String> paragraphs(Said said) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(said.body());
        if (notification.getDirectContact() && notification.getKind() == NotificationKind.RECEIVED)
            paragraphs.add(words.callNow());
        if (mayChooseAnother()) paragraphs.add(notification.getPassedOnTo() == null ? choose() : passedOn());
        return paragraphs;
    }

    private boolean mayChooseAnother() {
        return notification.getKind() == NotificationKind.DECLINED
                || notification.getKind() == NotificationKind.EXPIRED;
    }

    private String choose() {
        return toCustomer()
                ? words.choosing().chooseAnother()
                : words.choosing().chooseAnotherFor(customer.getCompany());
    }

    private String passedOn() {
        return toCustomer()
                ? words.choosing().passedOn(notification.getPassedOnTo())
                : words.choosing().passedOnFor(customer.getCompany(), notification.getPassedOnTo());
    }

    private Optional<Suggested> suggested() {
        if (notification.getSuggestions().isEmpty()) return Optional.empty();
        Reasons reasons = new Reasons(words);
        List<Fact> partners = notification.getSuggestions().stream()
                .map(suggestion -> fact(suggestion.getPartner(), reasons.line(suggestion)))
                .toList();
        return Optional.of(new Suggested(words.choosing().suggested(), partners));
    }

    private Fact fact(String label, String value) {
        return new Fact(label, value, value.isEmpty() ? label : words.fact(label, value));
    }

    private boolean toCustomer() {
        return notification.getRecipientKind() == RecipientKind.CUSTOMER;
    }

    private boolean allTargetsRefused() {
        return notification.getTargets().stream()
                .map(TargetStanding::getRefusal)
                .allMatch(refusal -> refusal != null);
    }

    private Optional<Action> action() {
        return switch (notification.getRecipientKind()) {
            case CUSTOMER ->
                Optional.of(action(
                        followOrChoose(),
                        links.customers().link(notification.getRfiId()).toString()));
            case CONTACT -> contactsAction().map(act -> action(act, request()));
            case SENDER -> sendersAction();
            case UNKNOWN -> Optional.empty();
        };
    }

    /** @return where this reader reads the request; while it waits for an answer, and afterwards for a month */
    private String request() {
        Person reader = Sealing.openPerson(notification.getRecipient());
        Instant ends = Optional.ofNullable(notification.getExpiresAt())
                .orElseGet(() -> notification.getOccurredAt().plus(READABLE));
        return links.requests()
                .link(
                        notification.getReferralId(),
                        notification.getPartnerId(),
                        Sealing.subjectOf(reader.getEmail()),
                        reader.getName(),
                        reader.getEmail(),
                        ends)
                .toString();
    }

    private Optional<Action> sendersAction() {
        if (!mayChooseAnother()) return Optional.empty();
        return Optional.of(action(
                followOrChoose(), links.senders().link(notification.getRfiId()).toString()));
    }

    private Act followOrChoose() {
        return mayChooseAnother() && notification.getPassedOnTo() == null ? Act.CHOOSE : Act.FOLLOW;
    }

    private Optional<Act> contactsAction() {
        return switch (notification.getKind()) {
            case RECEIVED, REMINDER, LAST_CALL, JOINED -> Optional.of(Act.DECIDE);
            case REGISTRATION_OPEN, REGISTRATION_RETURNED -> Optional.of(Act.REGISTER);
            case WITHDRAWN, REGISTRATION_APPROVED, REGISTRATION_DECLINED -> Optional.empty();
            case RFI_TAKEN_IN, ACCEPTED, DECLINED, EXPIRED, WON, LOST, UNKNOWN -> Optional.empty();
        };
    }

    private Action action(Act act, String url) {
        return labelled(words.act(act), url);
    }

    private Action labelled(String label, String url) {
        return new Action(label, url, words.fact(label, url));
    }
}
