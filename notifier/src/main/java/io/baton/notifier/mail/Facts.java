package io.baton.notifier.mail;

import io.baton.events.CustomerDetails;
import io.baton.events.Notification;
import io.baton.events.Person;
import io.baton.events.Sealed;
import io.baton.events.Stage;
import io.baton.events.TargetRefusal;
import io.baton.events.TargetStanding;
import io.baton.events.WonDeal;
import io.baton.events.sealing.Sealing;
import io.baton.notifier.mail.MailContent.Fact;
import io.baton.words.Formats;
import io.baton.words.Words;
import io.baton.words.Words.Label;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The facts in a mail: each recipient gets only the ones that concern them. */
final class Facts {
    private final Notification notification;
    private final Words words;
    private final Formats formats;
    private final CustomerDetails customer;
    private final List<Fact> facts = new ArrayList<>();

    Facts(Notification notification, Words words, CustomerDetails customer) {
        this.notification = notification;
        this.words = words;
        this.formats = new Formats(words.locale());
        this.customer = customer;
    }

    List<Fact> all() {
        switch (notification.getRecipientKind()) {
            case CONTACT -> {
                addCustomer();
                addRequest();
            }
            case SENDER -> addCustomer();
            case CUSTOMER, UNKNOWN -> {}
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

    private void addRequest() {
        add(Label.CONTACT, reachable(customer.getContact()));
        add(Label.NEED, Sealing.openText(notification.getNeed()));
        if (notification.getExpiresAt() != null) add(Label.DEADLINE, formats.time(notification.getExpiresAt()));
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
        add(target.getPartner(), standing);
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
