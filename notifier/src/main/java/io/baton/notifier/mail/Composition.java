package io.baton.notifier.mail;

import io.baton.branding.Imprint;
import io.baton.branding.ProgramDetails;
import io.baton.events.CallWish;
import io.baton.events.CancelReason;
import io.baton.events.CustomerDetails;
import io.baton.events.Notification;
import io.baton.events.NotificationKind;
import io.baton.events.Person;
import io.baton.events.RecipientKind;
import io.baton.events.TargetStanding;
import io.baton.events.sealing.Sealing;
import io.baton.lifecycle.rfi.NextStep;
import io.baton.links.CustomerLink;
import io.baton.links.RemindersLink;
import io.baton.links.RequestLink;
import io.baton.links.SenderLink;
import io.baton.notifier.mail.MailContent.Action;
import io.baton.notifier.mail.MailContent.Fact;
import io.baton.notifier.mail.MailContent.Suggested;
import io.baton.notifier.policy.Reminders;
import io.baton.words.HistoryPhrase;
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
    private final ProgramDetails program;
    private final AdviceParagraph advice;
    private final Facts facts;
    private final String partner;
    private final String deadline;

    /** The targets of the links in mails. */
    record LinkTargets(
            CustomerLink customers, SenderLink senders, RequestLink requests, URI partners, RemindersLink reminders) {}

    Composition(Notification notification, Words words, LinkTargets links, ProgramDetails program) {
        this.notification = notification;
        this.words = words;
        this.links = links;
        this.program = program;
        customer = Sealing.openCustomer(notification.getCustomer());
        partner = Optional.ofNullable(notification.getPartnerName())
                .map(name -> office(name, notification.getLocation()))
                .orElse("");
        advice = new AdviceParagraph(notification, words, program, customer.getCompany());
        facts = new Facts(notification, words, customer, sender());
        deadline = Optional.ofNullable(notification.getExpiresAt())
                .map(facts::time)
                .orElse("");
    }

    /** @param reader the name in the greeting */
    MailContent content(String reader) {
        Said said = sentences(customer.getCompany());
        Imprint imprint = program.imprint(facts.readersCountry());
        return new MailContent(
                words.locale().toLanguageTag(),
                callWish() == CallWish.NOW && call().isEmpty() ? words.leads().callNow(said.subject()) : said.subject(),
                words.greeting(reader),
                paragraphs(said),
                facts.all(),
                suggested(),
                action(),
                words.footer(program.name()),
                imprint.lines(),
                imprint.page().map(page -> labelled(words.legalNotice(), page)),
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
            case RFI_TAKEN_IN -> takenIn();
            case REACHED_NOBODY -> reachedNobody(company);
            case RECEIVED ->
                isPassedOn() ? words.leads().received(sender(), company, deadline) : words.received(company, deadline);
            case REMINDER -> words.reminder(company, deadline);
            case LAST_CALL -> words.lastCall(company, deadline);
            case ACCEPTED ->
                toCustomer() ? words.acceptedToCustomer(partner) : words.acceptedToSender(partner, company);
            case DECLINED ->
                toCustomer() ? words.declinedToCustomer(partner) : words.declinedToSender(partner, company);
            case EXPIRED -> expired(company);
            case JOINED -> isCaller() ? words.leads().youCall(company) : words.joined(company);
            case EXTENDED -> extended(company);
            case CANCELLED -> cancelled(company, notification.getCancelReason());
            case CORRECTED -> corrected(company);
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

    private Said takenIn() {
        // An earlier release has no kind of its own for this.
        if (allTargetsRefused()) return words.takenInByNobody();
        return isPassedOn() ? words.leads().passedOn(sender()) : words.takenIn();
    }

    private Said reachedNobody(String company) {
        if (!partner.isEmpty())
            return toCustomer()
                    ? words.leads().notReached(partner)
                    : words.leads().notReachedFor(partner, company);
        if (!toCustomer()) return words.leads().reachedNobody(company);
        if (isPassedOn()) return words.leads().passedOnToNobody(sender());
        return notification.getTargets().isEmpty() ? words.leads().foundNobody() : words.takenInByNobody();
    }

    private Said expired(String company) {
        return switch (notification.getRecipientKind()) {
            case CONTACT -> words.leads().expired(company);
            case CUSTOMER -> words.expiredToCustomer(partner);
            case SENDER, UNKNOWN -> words.expiredToSender(partner, company);
        };
    }

    private Said extended(String company) {
        return switch (notification.getRecipientKind()) {
            case CONTACT -> words.interventions().extended(company, deadline);
            case CUSTOMER -> words.interventions().extendedToCustomer(partner, deadline);
            case SENDER, UNKNOWN -> words.interventions().extendedToSender(partner, company, deadline);
        };
    }

    private Said corrected(String company) {
        boolean won = notification.getWon() != null;
        return switch (notification.getRecipientKind()) {
            case CONTACT -> words.interventions().corrected(company, won);
            case CUSTOMER, SENDER, UNKNOWN -> words.interventions().correctedToSender(partner, company, won);
        };
    }

    private Said cancelled(String company, CancelReason reason) {
        boolean reassigned = reason == CancelReason.REASSIGNED;
        return switch (notification.getRecipientKind()) {
            case CONTACT -> words.interventions().cancelled(company, reason);
            case CUSTOMER ->
                reassigned
                        ? words.interventions().reassignedToCustomer(partner)
                        : words.interventions().duplicateToCustomer(partner);
            case SENDER, UNKNOWN ->
                reassigned
                        ? words.interventions().reassignedToSender(partner, company)
                        : words.interventions().cancelledToSender(partner, company, reason);
        };
    }

    /** @return whether somebody else sent the customer's request */
    private boolean isPassedOn() {
        return notification.getSender() != null;
    }

    /** @return who sent it, and for which company; empty if the customer did */
    private String sender() {
        if (!isPassedOn()) return "";
        String company = Optional.ofNullable(notification.getSenderCompany()).orElse(program.name());
        return words.named(Sealing.openPerson(notification.getSender()).getName(), company);
    }

    private List<String> paragraphs(Said said) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(said.body());
        call().or(this::wish).ifPresent(paragraphs::add);
        advice.paragraph().ifPresent(paragraphs::add);
        return paragraphs;
    }

    /** @return that somebody has called already: then nobody is asked to */
    private Optional<String> call() {
        return Optional.ofNullable(notification.getCalledAt())
                .map(at -> words.leads().called(caller(), facts.time(at)));
    }

    private String caller() {
        return Optional.ofNullable(notification.getCalledBy())
                .map(caller -> Sealing.openPerson(caller).getName())
                .orElseGet(() -> words.history().say(HistoryPhrase.BY_COLLEAGUE));
    }

    private Optional<String> wish() {
        return switch (callWish()) {
            case NOW -> Optional.of(words.callNow());
            case STILL -> Optional.of(words.leads().callStill());
            case NONE, UNKNOWN -> Optional.empty();
        };
    }

    /** @return the customer's wish to be called, in a mail that asks for an answer */
    private CallWish callWish() {
        return switch (notification.getKind()) {
            case RECEIVED, REMINDER, LAST_CALL, JOINED, EXTENDED -> knownCallWish();
            case RFI_TAKEN_IN,
                    REACHED_NOBODY,
                    ACCEPTED,
                    DECLINED,
                    EXPIRED,
                    WITHDRAWN,
                    CANCELLED,
                    CORRECTED,
                    WON,
                    LOST,
                    REGISTRATION_OPEN,
                    REGISTRATION_RETURNED,
                    REGISTRATION_APPROVED,
                    REGISTRATION_DECLINED,
                    UNKNOWN -> CallWish.NONE;
        };
    }

    /** An earlier release says only whether the customer asked: on receipt, the wish holds then. */
    private CallWish knownCallWish() {
        boolean isOld = notification.getCallWish() == CallWish.UNKNOWN;
        boolean isAsked = notification.getDirectContact() && notification.getKind() == NotificationKind.RECEIVED;
        return isOld && isAsked ? CallWish.NOW : notification.getCallWish();
    }

    private Optional<Suggested> suggested() {
        if (advice.step().filter(NextStep.CHOOSE::equals).isEmpty()) return Optional.empty();
        Reasons reasons = new Reasons(words);
        List<Fact> partners = notification.getSuggestions().stream()
                .map(suggestion -> fact(
                        office(
                                suggestion.getPartner(),
                                Optional.ofNullable(suggestion.getCity()).orElse(suggestion.getLocation())),
                        reasons.line(suggestion)))
                .toList();
        return Optional.of(new Suggested(words.choosing().suggested(), partners));
    }

    private Fact fact(String label, String value) {
        return new Fact(label, value, value.isEmpty() ? label : words.fact(label, value));
    }

    private boolean isCaller() {
        return notification.getCallers().contains(notification.getRecipient());
    }

    private boolean toCustomer() {
        return notification.getRecipientKind() == RecipientKind.CUSTOMER;
    }

    private boolean allTargetsRefused() {
        return notification.getTargets().stream()
                .map(TargetStanding::getRefusal)
                .allMatch(refusal -> refusal != null);
    }

    /** @return the partner, with what tells its offices apart */
    private String office(String name, String location) {
        return location == null ? name : words.named(name, location);
    }

    private Optional<Action> action() {
        // Nothing was taken in: no page shows it.
        if (notification.getKind() == NotificationKind.REACHED_NOBODY
                && notification.getTargets().isEmpty()) return Optional.empty();
        return switch (notification.getRecipientKind()) {
            case CUSTOMER ->
                Optional.of(action(
                        followOrChoose(),
                        links.customers()
                                .link(notification.getRfiId(), notification.getOccurredAt())
                                .toString()));
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
        if (!advice.applies()) return Optional.empty();
        return Optional.of(action(
                followOrChoose(),
                links.senders()
                        .link(notification.getRfiId(), notification.getOccurredAt())
                        .toString()));
    }

    private Act followOrChoose() {
        return advice.step().filter(NextStep.CHOOSE::equals).isPresent() ? Act.CHOOSE : Act.FOLLOW;
    }

    private Optional<Act> contactsAction() {
        return switch (notification.getKind()) {
            case RECEIVED, REMINDER, LAST_CALL, JOINED, EXTENDED, EXPIRED -> Optional.of(Act.DECIDE);
            case REGISTRATION_OPEN, REGISTRATION_RETURNED -> Optional.of(Act.REGISTER);
            case CORRECTED ->
                Optional.of(Act.REGISTER)
                        .filter(_ -> !notification.getEligibleSolutions().isEmpty());
            case WITHDRAWN, CANCELLED, REGISTRATION_APPROVED, REGISTRATION_DECLINED -> Optional.empty();
            case RFI_TAKEN_IN, REACHED_NOBODY, ACCEPTED, DECLINED, WON, LOST, UNKNOWN -> Optional.empty();
        };
    }

    private Action action(Act act, String url) {
        return labelled(words.act(act), url);
    }

    private Action labelled(String label, String url) {
        return new Action(label, url, words.fact(label, url));
    }
}
