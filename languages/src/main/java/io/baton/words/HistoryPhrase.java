package io.baton.words;

/**
 * What the history of a referral says. Each language says all of them in one switch, so that a missing phrase does not compile. Who
 * did it comes first as {@code %s}, then what it was about.
 */
public enum HistoryPhrase {
    RECEIVED,
    RECEIVED_UNTIL,
    REMINDER_DUE,
    LAST_CALL_DUE,
    CALL_WINDOW_OVER,
    CALLED,
    ACCEPTED,
    EDITED,
    CONTACT_ADDED,
    CONTACT_CHANGED,
    CONTACT_REPLACED,
    CONTACT_REMOVED,
    CONTACTS_CHANGED,
    EXTENDED,
    CANCELLED,
    REPEATS,
    MAIL_TO_CUSTOMER,
    MAIL_TO_SENDER,
    MAIL_TO_CONTACTS,
    DECLINED,
    EXPIRED,
    WITHDRAWN,
    WON,
    LOST,
    CORRECTED_TO_WON,
    CORRECTED_TO_LOST,
    REGISTRATION_SAVED,
    REGISTRATION_SUBMITTED,
    REGISTRATION_RETURNED,
    REGISTRATION_APPROVED,
    REGISTRATION_DECLINED,
    BY_TIME,
    BY_CUSTOMER,
    /** One of the partner's people whose name is not known any more. */
    BY_COLLEAGUE,
    BY_PROGRAM
}
