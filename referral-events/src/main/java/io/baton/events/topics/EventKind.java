package io.baton.events.topics;

import io.baton.events.EventHeader;
import io.baton.events.ReferralEvent;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The kinds of events. In the record the kind is a string, the name of the one field that is set in the change, so that a
 * reader of an older release can go on with a kind that it does not know; in code it is one of these, so that the compiler
 * finds every place that a new kind concerns.
 */
public enum EventKind {
    RECEIVED("received"),
    REMINDER_DUE("reminderDue"),
    LAST_CALL_DUE("lastCallDue"),
    DIRECT_CONTACT_WINDOW_ELAPSED("directContactWindowElapsed"),
    ACCEPTED("accepted"),
    EDITED("edited"),
    CONTACT_ADDED("contactAdded"),
    CONTACT_CHANGED("contactChanged"),
    CONTACT_REMOVED("contactRemoved"),
    DECLINED("declined"),
    EXPIRED("expired"),
    WITHDRAWN("withdrawn"),
    WON("won"),
    LOST("lost"),
    REGISTRATION_SAVED("registrationSaved"),
    REGISTRATION_SUBMITTED("registrationSubmitted"),
    REGISTRATION_RETURNED("registrationReturned"),
    REGISTRATION_APPROVED("registrationApproved"),
    REGISTRATION_DECLINED("registrationDeclined"),
    CONTACTS_CHANGED("contactsChanged"),
    CALLED("called"),
    EXTENDED("extended"),
    CANCELLED("cancelled"),
    MAIL_REQUESTED("mailRequested"),
    CORRECTED("corrected"),
    /** A kind of a later release. Never written. */
    UNKNOWN("unknown");

    private static final Map<String, EventKind> BY_FIELD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventKind::field, Function.identity()));

    private final String field;

    EventKind(String field) {
        this.field = field;
    }

    /** @return the name of its field in the change, and the header's kind */
    public String field() {
        return field;
    }

    /** @return the event's kind; {@link #UNKNOWN} for one of a later release */
    public static EventKind of(ReferralEvent event) {
        return of(event.getHeader());
    }

    /** @return the kind of the header's event; {@link #UNKNOWN} for one of a later release */
    public static EventKind of(EventHeader header) {
        return BY_FIELD.getOrDefault(header.getKind(), UNKNOWN);
    }
}
