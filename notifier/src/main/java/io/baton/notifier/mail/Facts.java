package io.baton.notifier.mail;

import io.baton.events.CompanySize;
import io.baton.events.CustomerDetails;
import io.baton.events.Notification;
import io.baton.events.Person;
import io.baton.events.Sealed;
import io.baton.events.Stage;
import io.baton.events.TargetRefusal;
import io.baton.events.TargetStanding;
import io.baton.events.WonDeal;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.Ids;
import io.baton.notifier.mail.MailContent.Fact;
import io.baton.words.Formats;
import io.baton.words.InboxPhrase;
import io.baton.words.Words;
import io.baton.words.Words.Label;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The facts in a mail: each recipient gets only the ones that concern them. */
final class Facts {
    private final Notification notification;
    private final Words words;
    private final Formats formats;
    private final CustomerDetails customer;
    private final String sender;
    private final List<Fact> facts = new ArrayList<>();

    /** @param sender who sent the lead, and for which company; empty if the customer did */
    Facts(Notification notification, Words words, CustomerDetails customer, String sender) {
        this.notification = notification;
        this.words = words;
        this.formats = new Formats(words.locale());
        this.customer = customer;
        this.sender = sender;
    }

    /** @return an instant in the reader's zone: that of the partner's location, or of the customer's country */
    String time(Instant instant) {
        return formats.time(instant, Formats.zone(readersCountry()));
    }

    /** @return the country of the mail's reader, if it is known */
    Optional<String> readersCountry() {
        return switch (notification.getRecipientKind()) {
            case CONTACT -> Optional.ofNullable(notification.getPartnerCountry());
            case CUSTOMER -> Optional.of(notification.getCountry());
            // Nobody knows where a sender is.
            case SENDER, UNKNOWN -> Optional.empty();
        };
    }

    /** @return a target's partner, with what tells its offices apart */
    static String office(TargetStanding target, Words words) {
        return target.getLocation() == null
                ? target.getPartner()
                : words.named(target.getPartner(), target.getLocation());
    }

    List<Fact> all() {
        add(Label.REFERENCE, Ids.reference(notification.getRfiId()));
        switch (notification.getRecipientKind()) {
            case CONTACT -> {
                addCustomer();
                addRequest();
            }
            case SENDER -> addCustomer();
            case CUSTOMER -> addOwnRequest();
            case UNKNOWN -> {}
        }
        addSolutions();
        addCallers();
        addResult();
        addRegistration();
        notification.getTargets().forEach(this::addTarget);
        return List.copyOf(facts);
    }

    private void addCustomer() {
        add(Label.CUSTOMER, customer.getCompany());
        add(Label.COUNTRY, formats.country(notification.getCountry()));
    }

    /** Customers read what was asked in their name, and by whom. */
    private void addOwnRequest() {
        if (!sender.isEmpty()) add(Label.PASSED_ON_BY, sender);
        if (isAboutTheRfi()) add(Label.OWN_NEED, Sealing.openText(notification.getNeed()));
    }

    private boolean isAboutTheRfi() {
        return notification.getReferralId() == null;
    }

    private void addRequest() {
        add(Label.COMPANY_SIZE, words.inbox().phrase(size(notification.getCompanySize())));
        add(Label.CONTACT, reachable(customer.getContact()));
        add(Label.NEED, Sealing.openText(notification.getNeed()));
        add(Label.LEAD_TYPE, words.leads().type(notification.getLeadType()));
        if (!sender.isEmpty()) add(Label.SENT_BY, sender + addressOfSender());
        if (notification.getCampaignId() != null) add(Label.CAMPAIGN, notification.getCampaignId());
        if (notification.getLocation() != null) add(Label.LOCATION, notification.getLocation());
        if (notification.getExpiresAt() != null) add(Label.DEADLINE, time(notification.getExpiresAt()));
    }

    private String addressOfSender() {
        String address = Sealing.openPerson(notification.getSender()).getEmail();
        return address.isBlank() ? "" : "\n" + address;
    }

    private static InboxPhrase size(CompanySize size) {
        return switch (size) {
            case UNKNOWN -> InboxPhrase.SIZE_UNKNOWN;
            case MICRO -> InboxPhrase.SIZE_MICRO;
            case SMALL -> InboxPhrase.SIZE_SMALL;
            case MEDIUM -> InboxPhrase.SIZE_MEDIUM;
            case LARGE -> InboxPhrase.SIZE_LARGE;
            case ENTERPRISE -> InboxPhrase.SIZE_ENTERPRISE;
        };
    }

    private void addSolutions() {
        if (!notification.getSolutions().isEmpty()) add(Label.SOLUTIONS, words.list(notification.getSolutions()));
    }

    private void addCallers() {
        for (Sealed caller : notification.getCallers()) add(Label.CALLERS, reachable(Sealing.openPerson(caller)));
    }

    private void addResult() {
        if (notification.getDeclineReason() != null) add(Label.REASON, words.reason(notification.getDeclineReason()));
        if (notification.getLostReason() != null) add(Label.REASON, words.reason(notification.getLostReason()));
        if (notification.getWon() != null) addDeal(notification.getWon());
    }

    private void addRegistration() {
        if (!notification.getEligibleSolutions().isEmpty())
            add(Label.TO_REGISTER, words.list(notification.getEligibleSolutions()));
        if (!notification.getToCorrect().isEmpty())
            add(
                    Label.TO_CORRECT,
                    words.list(notification.getToCorrect().stream()
                            .map(words::field)
                            .toList()));
        if (notification.getNotes() != null) add(Label.REMARKS, Sealing.openText(notification.getNotes()));
    }

    private void addDeal(WonDeal won) {
        add(Label.SOLD, words.list(won.getSolutions()));
        add(Label.VALUE, formats.money(won.getValue()));
        add(Label.CLOSED_ON, formats.date(won.getClosedOn()));
    }

    private void addTarget(TargetStanding target) {
        String standing = target.getRefusal() == null
                ? words.standing(named(Stage.values(), target.getStanding(), Stage.UNKNOWN))
                : words.standing(named(TargetRefusal.values(), target.getRefusal(), TargetRefusal.UNKNOWN));
        add(office(target, words), standing);
    }

    private static <E extends Enum<E>> E named(E[] all, String name, E otherwise) {
        return Arrays.stream(all)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }

    /** A line for each: addresses break badly in the middle of one. */
    private static String reachable(Person person) {
        return Stream.of(person.getName(), person.getEmail(), person.getPhone())
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private void add(Label label, String value) {
        add(words.label(label), value);
    }

    private void add(String label, String value) {
        facts.add(new Fact(label, value, words.fact(label, value)));
    }
}
