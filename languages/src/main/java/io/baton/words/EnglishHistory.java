package io.baton.words;

final class EnglishHistory implements HistoryWords {
    @Override
    public String phrase(HistoryPhrase phrase) {
        return switch (phrase) {
            case RECEIVED -> "Received.";
            case RECEIVED_UNTIL -> "Received. Without a decision it expires on %s.";
            case REMINDER_DUE -> "Nobody had decided within the recommended time.";
            case LAST_CALL_DUE -> "Nobody had decided, and expiry was near.";
            case CALL_WINDOW_OVER -> "The window for calling the customer was over; they still want a call.";
            case CALLED -> "%s called the customer.";
            case ACCEPTED -> "%s accepted it.";
            case EDITED -> "%s changed the deal: %s.";
            case CONTACT_ADDED -> "%s added %s as a contact.";
            case CONTACT_CHANGED -> "%s changed the contact %s.";
            case CONTACT_REPLACED -> "%s handed the part of a colleague over to %s.";
            case CONTACT_REMOVED -> "%s removed a contact.";
            case CONTACTS_CHANGED -> "The business profile names other contacts of the location: %s joined, %s left.";
            case REPEATS -> "It repeats the request %s.";
            case CANCELLED -> "%s closed it: %s.";
            case MAIL_TO_CUSTOMER -> "%s had the mail to the customer sent again.";
            case MAIL_TO_SENDER -> "%s had the mail to the sender sent again.";
            case MAIL_TO_CONTACTS -> "%s had the mail to the contacts sent again.";
            case EXTENDED -> "%s gave more time: without a decision it expires on %s.";
            case DECLINED -> "%s declined it: %s.";
            case EXPIRED -> "Nobody decided within the response window: it expired.";
            case WITHDRAWN -> "The customer took it back.";
            case WON -> "%s won the deal: %s, for %s.";
            case LOST -> "%s lost the deal: %s.";
            case CORRECTED_TO_WON -> "%s corrected how it ended: won, %s, for %s.";
            case CORRECTED_TO_LOST -> "%s corrected how it ended: lost, %s.";
            case REGISTRATION_SAVED -> "%s saved the registration to go on later.";
            case REGISTRATION_SUBMITTED -> "%s filed the registration.";
            case REGISTRATION_RETURNED -> "%s sent the registration back, to correct: %s.";
            case REGISTRATION_APPROVED -> "%s approved the registration.";
            case REGISTRATION_DECLINED -> "%s declined the registration.";
            case BY_TIME -> "Time";
            case BY_CUSTOMER -> "The customer";
            case BY_COLLEAGUE -> "One of your people";
            case BY_PROGRAM -> "The program";
        };
    }
}
