package io.baton.words;

import io.baton.events.Actor;
import io.baton.events.Change;
import io.baton.events.Deadline;
import io.baton.events.DeadlineKind;
import io.baton.events.EventHeader;
import io.baton.events.Sealed;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.EventKind;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the history of a referral for people: a sentence for each event, in English only. */
public final class EventWords {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private EventWords() {}

    /**
     * @param header of the event
     * @param change of the event
     * @return a sentence; for a kind of a later release its name
     */
    public static String of(EventHeader header, Change change) {
        String who = who(header.getActor());
        return switch (EventKind.of(header)) {
            case RECEIVED -> "Received." + expiry(change.getReceived().getDeadlines());
            case REMINDER_DUE -> "Nobody had decided within the recommended time.";
            case LAST_CALL_DUE -> "Nobody had decided, and expiry was near.";
            case DIRECT_CONTACT_WINDOW_ELAPSED ->
                "The window for calling the customer was over; they still want a call.";
            case ACCEPTED -> who + " accepted it.";
            case EDITED ->
                who + " changed the engagement: " + names(change.getEdited().getFields()) + ".";
            case CONTACT_ADDED ->
                who + " added " + person(change.getContactAdded().getContact()) + " as a contact.";
            case CONTACT_CHANGED ->
                who + " changed the contact "
                        + person(change.getContactChanged().getContact()) + ".";
            case CONTACT_REMOVED -> who + " removed a contact.";
            case DECLINED ->
                who + " declined it: " + words(change.getDeclined().getReason()) + "."
                        + quoted(change.getDeclined().getNotes());
            case EXPIRED -> "Nobody decided within the response window: it expired.";
            case WITHDRAWN -> "The customer took it back.";
            case WON ->
                who + " won the deal: " + String.join(", ", change.getWon().getSolutions()) + ", for "
                        + change.getWon()
                                .getValue()
                                .getAmount()
                                .stripTrailingZeros()
                                .toPlainString() + " "
                        + change.getWon().getValue().getCurrency() + ".";
            case LOST ->
                who + " lost the deal: " + words(change.getLost().getReason()) + "."
                        + quoted(change.getLost().getNotes());
            case REGISTRATION_SAVED -> who + " saved what there is of the deal's registration.";
            case REGISTRATION_SUBMITTED -> who + " filed the deal's registration.";
            case REGISTRATION_RETURNED ->
                who + " sent the registration back, to correct: "
                        + names(change.getRegistrationReturned().getFields()) + "."
                        + quoted(change.getRegistrationReturned().getNotes());
            case REGISTRATION_APPROVED -> who + " approved the registration.";
            case REGISTRATION_DECLINED ->
                who + " declined the registration."
                        + quoted(change.getRegistrationDeclined().getNotes());
            case UNKNOWN -> spaced(header.getKind()) + ".";
        };
    }

    private static String who(Actor actor) {
        if (actor == null) return "Time";
        return switch (actor.getKind()) {
            case PARTNER -> actor.getUserId();
            case CUSTOMER -> "The customer";
            case PROGRAM -> "The program";
            case ENGINE, UNKNOWN -> "Baton";
        };
    }

    private static String expiry(List<Deadline> deadlines) {
        return deadlines.stream()
                .filter(deadline -> deadline.getKind() == DeadlineKind.EXPIRY)
                .findFirst()
                .map(deadline -> " Without a decision it expires at " + MINUTE.format(deadline.getAt()) + ".")
                .orElse("");
    }

    private static String names(List<? extends Enum<?>> some) {
        return some.stream().map(EventWords::words).collect(Collectors.joining(", "));
    }

    private static String words(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String person(Sealed sealed) {
        return Sealing.openPerson(sealed).getName();
    }

    private static String quoted(Sealed notes) {
        return notes == null ? "" : " \u201c" + Sealing.openText(notes) + "\u201d";
    }

    /** {@code dealReviewed} as "Deal reviewed". */
    private static String spaced(String kind) {
        String words = kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
