package io.baton.words;

import io.baton.events.Actor;
import io.baton.events.Cancelled;
import io.baton.events.Change;
import io.baton.events.ContactChanged;
import io.baton.events.Deadline;
import io.baton.events.DeadlineKind;
import io.baton.events.DealEnd;
import io.baton.events.EngagementField;
import io.baton.events.EventHeader;
import io.baton.events.RecipientKind;
import io.baton.events.Sealed;
import io.baton.events.Won;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.EventKind;
import io.baton.events.topics.Ids;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes the history of a referral for people: a sentence for each event.
 *
 * @param words of the language in which it is read
 * @param zone in which its readers read times
 * @param names what the partner's people are called, by the id that events name them by; empty if it is not known
 * @param forProgram whether the readers are of the program, and see which of them did it; others see the program
 */
public record EventWords(Words words, ZoneId zone, Function<String, Optional<String>> names, boolean forProgram) {
    /**
     * @param header of the event
     * @param change of the event
     * @return a sentence; for a kind of a later release its name
     */
    public String of(EventHeader header, Change change) {
        String who = who(header.getActor());
        return switch (EventKind.of(header)) {
            case RECEIVED -> received(change.getReceived().getDeadlines());
            case REMINDER_DUE -> say(HistoryPhrase.REMINDER_DUE);
            case LAST_CALL_DUE -> say(HistoryPhrase.LAST_CALL_DUE);
            case DIRECT_CONTACT_WINDOW_ELAPSED -> say(HistoryPhrase.CALL_WINDOW_OVER);
            case CONTACTS_CHANGED ->
                say(
                        HistoryPhrase.CONTACTS_CHANGED,
                        change.getContactsChanged().getJoined().size(),
                        change.getContactsChanged().getLeft().size());
            case CALLED -> say(HistoryPhrase.CALLED, who);
            case EXTENDED ->
                say(
                                HistoryPhrase.EXTENDED,
                                who,
                                expiry(change.getExtended().getDeadlines()).orElse("…"))
                        + quoted(change.getExtended().getReason());
            case MAIL_REQUESTED ->
                say(mailTo(change.getMailRequested().getTo()), who)
                        + quoted(change.getMailRequested().getReason());
            case CORRECTED ->
                ended(who, change.getCorrected().getNow())
                        + quoted(change.getCorrected().getReason());
            case CANCELLED ->
                say(
                                HistoryPhrase.CANCELLED,
                                who,
                                words.interventions()
                                        .reason(change.getCancelled().getReason()))
                        + repeats(change.getCancelled())
                        + quoted(change.getCancelled().getNotes());
            case ACCEPTED -> say(HistoryPhrase.ACCEPTED, who);
            case EDITED ->
                say(HistoryPhrase.EDITED, who, fields(change.getEdited().getFields()));
            case CONTACT_ADDED ->
                say(
                        HistoryPhrase.CONTACT_ADDED,
                        who,
                        person(change.getContactAdded().getContact()));
            case CONTACT_CHANGED -> contactChanged(who, change.getContactChanged());
            case CONTACT_REMOVED -> say(HistoryPhrase.CONTACT_REMOVED, who);
            case DECLINED ->
                say(
                                HistoryPhrase.DECLINED,
                                who,
                                words.reason(change.getDeclined().getReason()))
                        + quoted(change.getDeclined().getNotes());
            case EXPIRED -> say(HistoryPhrase.EXPIRED);
            case WITHDRAWN -> say(HistoryPhrase.WITHDRAWN);
            case WON -> won(HistoryPhrase.WON, who, change.getWon());
            case LOST ->
                say(HistoryPhrase.LOST, who, words.reason(change.getLost().getReason()))
                        + quoted(change.getLost().getNotes());
            case REGISTRATION_SAVED -> say(HistoryPhrase.REGISTRATION_SAVED, who);
            case REGISTRATION_SUBMITTED -> say(HistoryPhrase.REGISTRATION_SUBMITTED, who);
            case REGISTRATION_RETURNED ->
                say(
                                HistoryPhrase.REGISTRATION_RETURNED,
                                who,
                                words.list(change.getRegistrationReturned().getFields().stream()
                                        .map(words::field)
                                        .toList()))
                        + quoted(change.getRegistrationReturned().getNotes());
            case REGISTRATION_APPROVED -> say(HistoryPhrase.REGISTRATION_APPROVED, who);
            case REGISTRATION_DECLINED ->
                say(HistoryPhrase.REGISTRATION_DECLINED, who)
                        + quoted(change.getRegistrationDeclined().getNotes());
            case UNKNOWN -> spaced(header.getKind()) + ".";
        };
    }

    private String say(HistoryPhrase phrase, Object... with) {
        return words.history().say(phrase, with);
    }

    private String who(Actor actor) {
        if (actor == null) return say(HistoryPhrase.BY_TIME);
        return switch (actor.getKind()) {
            case PARTNER -> names.apply(actor.getUserId()).orElseGet(() -> say(HistoryPhrase.BY_COLLEAGUE));
            case CUSTOMER -> say(HistoryPhrase.BY_CUSTOMER);
            case PROGRAM -> forProgram ? actor.getUserId() : say(HistoryPhrase.BY_PROGRAM);
            case ENGINE, UNKNOWN -> "Baton";
        };
    }

    private static HistoryPhrase mailTo(RecipientKind recipient) {
        return switch (recipient) {
            case CUSTOMER -> HistoryPhrase.MAIL_TO_CUSTOMER;
            case SENDER -> HistoryPhrase.MAIL_TO_SENDER;
            case CONTACT, UNKNOWN -> HistoryPhrase.MAIL_TO_CONTACTS;
        };
    }

    private String received(List<Deadline> deadlines) {
        return expiry(deadlines)
                .map(until -> say(HistoryPhrase.RECEIVED_UNTIL, until))
                .orElseGet(() -> say(HistoryPhrase.RECEIVED));
    }

    private Optional<String> expiry(List<Deadline> deadlines) {
        return deadlines.stream()
                .filter(deadline -> deadline.getKind() == DeadlineKind.EXPIRY)
                .findFirst()
                .map(deadline -> formats().time(deadline.getAt(), zone));
    }

    private String ended(String who, DealEnd end) {
        return end.getWon() == null
                ? say(
                        HistoryPhrase.CORRECTED_TO_LOST,
                        who,
                        words.reason(end.getLost().getReason()))
                : won(HistoryPhrase.CORRECTED_TO_WON, who, end.getWon());
    }

    private String won(HistoryPhrase phrase, String who, Won won) {
        return say(phrase, who, words.list(won.getSolutions()), formats().money(won.getValue()));
    }

    private String repeats(Cancelled cancelled) {
        return Optional.ofNullable(cancelled.getRepeatedRfiId())
                .map(rfiId -> " " + say(HistoryPhrase.REPEATS, Ids.reference(rfiId)))
                .orElse("");
    }

    private String fields(List<EngagementField> fields) {
        return words.list(fields.stream().map(this::field).toList());
    }

    private String field(EngagementField field) {
        return switch (field) {
            case NAME -> words.inbox().phrase(InboxPhrase.DEAL_NAME);
            case VALUE -> words.inbox().phrase(InboxPhrase.EXPECTED_VALUE);
            case PURCHASE_DATE -> words.inbox().phrase(InboxPhrase.EXPECTED_PURCHASE);
            case NOTES -> words.inbox().phrase(InboxPhrase.NOTES);
            case CRM_ID -> words.inbox().phrase(InboxPhrase.CRM_ID);
            case CAMPAIGN_ID -> words.inbox().phrase(InboxPhrase.CAMPAIGN);
            case UNKNOWN -> "…";
        };
    }

    private Formats formats() {
        return new Formats(words.locale());
    }

    /** Another address is somebody else. */
    private String contactChanged(String who, ContactChanged changed) {
        boolean same = changed.getContactId().equals(changed.getContact().getSubjectId());
        return say(
                same ? HistoryPhrase.CONTACT_CHANGED : HistoryPhrase.CONTACT_REPLACED,
                who,
                person(changed.getContact()));
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
