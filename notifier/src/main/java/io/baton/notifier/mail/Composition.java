package io.baton.notifier.mail;

import io.baton.events.CustomerDetails;
import io.baton.events.Notification;
import io.baton.events.NotificationKind;
import io.baton.events.RecipientKind;
import io.baton.events.TargetStanding;
import io.baton.events.sealing.Sealing;
import io.baton.links.CustomerLink;
import io.baton.links.RemindersLink;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one notification says in one language. */
final class Composition {
    private final Notification told;
    private final Words words;
    private final Places places;
    private final CustomerDetails customer;
    private final String partner;
    private final String deadline;

    /** Where mails lead to. */
    record Places(CustomerLink customers, SenderLink senders, URI partners, RemindersLink reminders) {}

    Composition(Notification told, Words words, Places places) {
        this.told = told;
        this.words = words;
        this.places = places;
        customer = Sealing.openCustomer(told.getCustomer());
        partner = Optional.ofNullable(told.getPartnerName()).orElse("");
        deadline = Optional.ofNullable(told.getExpiresAt())
                .map(new Formats(words.locale())::time)
                .orElse("");
    }

    /** @param reader whom it greets */
    MailContent content(String reader, String programName) {
        Said said = said(customer.getCompany());
        return new MailContent(
                words.locale().toLanguageTag(),
                said.subject(),
                words.greeting(reader),
                paragraphs(said),
                new Facts(told, words, customer).all(),
                suggested(),
                action(),
                words.footer(programName),
                optOut().map(url -> labelled(words.remindersOff(), url.toString())));
    }

    /** @return where the reader can turn off mails of this kind, if they can */
    Optional<URI> optOut() {
        return Optional.ofNullable(told.getRecipient())
                .filter(recipient -> Reminders.include(told.getKind()))
                .map(Sealing::openPerson)
                .map(person -> places.reminders()
                        .link(
                                Sealing.subjectOf(person.getEmail()),
                                words.locale().toLanguageTag()));
    }

    private Said said(String company) {
        return switch (told.getKind()) {
            case RFI_TAKEN_IN -> reachedNobody() ? words.takenInByNobody() : words.takenIn();
            case RECEIVED -> words.received(company, deadline);
            case REMINDER -> words.reminder(company, deadline);
            case LAST_CALL -> words.lastCall(company, deadline);
            case ACCEPTED ->
                toCustomer() ? words.acceptedToCustomer(partner) : words.acceptedToSender(partner, company);
            case DECLINED ->
                toCustomer() ? words.declinedToCustomer(partner) : words.declinedToSender(partner, company);
            case EXPIRED -> toCustomer() ? words.expiredToCustomer(partner) : words.expiredToSender(partner, company);
            case WITHDRAWN -> words.withdrawn(company);
            case WON -> words.won(partner, company);
            case LOST -> words.lost(partner, company);
            case REGISTRATION_OPEN -> words.registrationOpen(company);
            case REGISTRATION_RETURNED -> words.registrationReturned(company);
            case REGISTRATION_APPROVED -> words.registrationApproved(company);
            case REGISTRATION_DECLINED -> words.registrationDeclined(company);
            case UNKNOWN ->
                throw new IllegalArgumentException("This kind of notification came later than this release");
        };
    }

    private List<String> paragraphs(Said said) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(said.body());
        if (told.getDirectContact() && told.getKind() == NotificationKind.RECEIVED) paragraphs.add(words.callNow());
        if (mayChooseAnew()) paragraphs.add(told.getPassedOnTo() == null ? choose() : passedOn());
        return paragraphs;
    }

    private boolean mayChooseAnew() {
        return told.getKind() == NotificationKind.DECLINED || told.getKind() == NotificationKind.EXPIRED;
    }

    private String choose() {
        return toCustomer()
                ? words.choosing().chooseAnother()
                : words.choosing().chooseAnotherFor(customer.getCompany());
    }

    private String passedOn() {
        return toCustomer()
                ? words.choosing().passedOn(told.getPassedOnTo())
                : words.choosing().passedOnFor(customer.getCompany(), told.getPassedOnTo());
    }

    private Optional<Suggested> suggested() {
        if (told.getSuggestions().isEmpty()) return Optional.empty();
        Reasons reasons = new Reasons(words);
        List<Fact> partners = told.getSuggestions().stream()
                .map(suggestion -> fact(suggestion.getPartner(), reasons.line(suggestion)))
                .toList();
        return Optional.of(new Suggested(words.choosing().suggested(), partners));
    }

    private Fact fact(String label, String value) {
        return new Fact(label, value, words.fact(label, value));
    }

    private boolean toCustomer() {
        return told.getRecipientKind() == RecipientKind.CUSTOMER;
    }

    private boolean reachedNobody() {
        return told.getTargets().stream().map(TargetStanding::getRefusal).allMatch(refusal -> refusal != null);
    }

    private Optional<Action> action() {
        return switch (told.getRecipientKind()) {
            case CUSTOMER ->
                Optional.of(action(
                        followOrChoose(),
                        places.customers().link(told.getRfiId()).toString()));
            case CONTACT ->
                whatAContactCanDo()
                        .map(act -> action(act, places.partners() + "/v1/referrals/" + told.getReferralId()));
            case SENDER -> whatASenderCanDo();
            case UNKNOWN -> Optional.empty();
        };
    }

    private Optional<Action> whatASenderCanDo() {
        if (!mayChooseAnew()) return Optional.empty();
        return Optional.of(
                action(followOrChoose(), places.senders().link(told.getRfiId()).toString()));
    }

    private Act followOrChoose() {
        return mayChooseAnew() && told.getPassedOnTo() == null ? Act.CHOOSE : Act.FOLLOW;
    }

    private Optional<Act> whatAContactCanDo() {
        return switch (told.getKind()) {
            case RECEIVED, REMINDER, LAST_CALL -> Optional.of(Act.DECIDE);
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
