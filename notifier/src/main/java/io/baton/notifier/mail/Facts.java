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

/** What a reader is to know: each only what concerns them. */
final class Facts {
    private final Notification told;
    private final Words words;
    private final Formats formats;
    private final CustomerDetails customer;
    private final List<Fact> facts = new ArrayList<>();

    Facts(Notification told, Words words, CustomerDetails customer) {
        this.told = told;
        this.words = words;
        this.formats = new Formats(words.locale());
        this.customer = customer;
    }

    List<Fact> all() {
        switch (told.getRecipientKind()) {
            case CONTACT -> {
                aboutTheCustomer();
                howToAnswer();
            }
            case SENDER -> aboutTheCustomer();
            case CUSTOMER, UNKNOWN -> {}
        }
        whatIsWanted();
        whoCalls();
        howItEnded();
        whatTheProgramWants();
        told.getTargets().forEach(this::howAnotherStands);
        return List.copyOf(facts);
    }

    private void aboutTheCustomer() {
        add(Label.CUSTOMER, customer.getCompany());
        add(Label.COUNTRY, formats.country(told.getCountry()));
    }

    private void howToAnswer() {
        add(Label.CONTACT, reachable(customer.getContact()));
        add(Label.NEED, Sealing.openText(told.getNeed()));
        if (told.getExpiresAt() != null) add(Label.DEADLINE, formats.time(told.getExpiresAt()));
    }

    private void whatIsWanted() {
        if (!told.getSolutions().isEmpty()) add(Label.SOLUTIONS, words.list(told.getSolutions()));
    }

    private void whoCalls() {
        for (Sealed caller : told.getCallers()) add(Label.CALLERS, reachable(Sealing.openPerson(caller)));
    }

    private void howItEnded() {
        if (told.getDeclineReason() != null) add(Label.REASON, words.reason(told.getDeclineReason()));
        if (told.getLostReason() != null) add(Label.REASON, words.reason(told.getLostReason()));
        if (told.getWon() != null) howItWasWon(told.getWon());
    }

    private void whatTheProgramWants() {
        if (!told.getEligibleSolutions().isEmpty()) add(Label.TO_REGISTER, words.list(told.getEligibleSolutions()));
        if (!told.getToCorrect().isEmpty())
            add(
                    Label.TO_CORRECT,
                    words.list(told.getToCorrect().stream().map(words::field).toList()));
        if (told.getNotes() != null) add(Label.REMARKS, Sealing.openText(told.getNotes()));
    }

    private void howItWasWon(WonDeal won) {
        add(Label.SOLD, words.list(won.getSolutions()));
        add(Label.VALUE, formats.money(won.getValue()));
        add(Label.CLOSED_ON, formats.date(won.getClosedOn()));
    }

    private void howAnotherStands(TargetStanding target) {
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
