package io.baton.lifecycle.referral;

import io.baton.lifecycle.DeclineReason;
import io.baton.lifecycle.Money;
import io.baton.lifecycle.Sealed;
import io.baton.lifecycle.registration.RegistrationDraft;
import io.baton.lifecycle.registration.RegistrationField;
import io.baton.lifecycle.registration.RegistrationForm;
import io.baton.lifecycle.rfi.Rfi;
import io.baton.lifecycle.rfi.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What has happened to a referral. Never changed once written. The sealed groups say which state a change follows, so that a state
 * which it does not follow needs one line.
 */
public sealed interface Change {
    /** The referral stands in the partner's Inbox (L3), with its deadlines (L17). */
    record Received(String referralId, Rfi rfi, int policyVersion, List<Deadline> deadlines) implements Change {
        public Received {
            deadlines = List.copyOf(deadlines);
        }
    }

    /** A change of a referral that nobody has decided yet. */
    sealed interface OfUndecided extends Change {}

    /** A change of an accepted referral. */
    sealed interface OfAccepted extends Change {}

    /**
     * The program had the mail sent again that says how the referral stands. Nothing else changes.
     *
     * @param contact the pseudonym of the one contact who gets it; empty for all of them
     */
    record MailRequested(MailTo to, Optional<String> contact, Sealed reason) implements Change {}

    /**
     * The program took it out of the partner's hands, whether the partner had decided or not.
     *
     * @param instead the target that gets the RFI instead; with {@link CancelReason#REASSIGNED}, and only then
     * @param notes why, for the partner to read
     * @param repeatedRfiId the RFI that it repeats, if the program named it; only with {@link CancelReason#DUPLICATE}
     */
    record Cancelled(
            CancelReason reason, Optional<Target> instead, Optional<Sealed> notes, Optional<String> repeatedRfiId)
            implements Change {}

    /** How a deal ended. */
    sealed interface Ending extends OfAccepted {}

    /**
     * The program corrected how the deal was reported to have ended (L11).
     *
     * @param was as it was reported, or corrected before
     * @param now as it is now
     * @param reason why, for the partner to read
     */
    record Corrected(Ending was, Ending now, Sealed reason) implements Change {}

    /** A change after the end: the registration of a won deal goes on (L12). */
    sealed interface OfRegistration extends Change {}

    /** Nobody decided within the recommended time (L7). */
    record ReminderDue() implements OfUndecided {}

    /** Nobody decided, and expiry is near (L7). */
    record LastCallDue() implements OfUndecided {}

    /** The customer asked to be called, and the window for it is over (L8). */
    record DirectContactWindowElapsed() implements OfUndecided {}

    /**
     * The business profile names other contacts of the location (L3).
     *
     * @param contacts all of them as they are now
     * @param joined the pseudonyms of those who are new
     * @param left the pseudonyms of those who are no contacts any more
     */
    record ContactsChanged(List<Sealed> contacts, List<String> joined, List<String> left) implements OfUndecided {
        public ContactsChanged {
            contacts = List.copyOf(contacts);
            joined = List.copyOf(joined);
            left = List.copyOf(left);
        }
    }

    /**
     * One of the partner's people called the customer (L8), before the decision or while the partner works on it. The flame and the
     * deadlines stay as they are: the customer waits for an answer all the same.
     */
    record Called(Referral.Call call) implements Change {}

    /**
     * The program gave the partner more time to decide (L17).
     *
     * @param deadlines all that will still fall due
     * @param reason why, for the partner to read
     */
    record Extended(List<Deadline> deadlines, Sealed reason) implements OfUndecided {
        public Extended {
            deadlines = List.copyOf(deadlines);
        }
    }

    /** The partner took it on (L4). */
    record Accepted(Engagement engagement) implements OfUndecided {}

    /**
     * The partner changed what was recorded (L9).
     *
     * @param engagement as it is now
     * @param fields the fields that were set or cleared
     */
    record Edited(Engagement engagement, List<EngagementField> fields) implements OfAccepted {
        public Edited {
            fields = List.copyOf(fields);
        }
    }

    /** A colleague joined the engagement (L9). */
    record ContactAdded(Sealed contact) implements OfAccepted {}

    /** The colleague, or contact of the location, who had this id is now this one (L9). */
    record ContactChanged(String contactId, Sealed contact) implements OfAccepted {}

    /** The colleague, or contact of the location, who had this id left the referral (L9). */
    record ContactRemoved(String contactId) implements OfAccepted {}

    /** The partner did not take it on (L5). */
    record Declined(DeclineReason reason, Optional<Sealed> notes) implements OfUndecided {}

    /** Nobody decided within the response window (L6). */
    record Expired() implements OfUndecided {}

    /** The customer took the request back (L16). */
    record Withdrawn() implements OfUndecided {}

    /**
     * The deal was made (L10).
     *
     * @param eligible the sold solutions that the program wants registered; with any, a registration is open (L12)
     */
    record Won(List<String> solutions, Money value, LocalDate closedOn, List<String> eligible) implements Ending {
        public Won {
            solutions = List.copyOf(solutions);
            eligible = List.copyOf(eligible);
        }
    }

    /** The deal was not made (L10). */
    record Lost(LostReason reason, Optional<Sealed> competitor, Optional<Sealed> notes) implements Ending {}

    /** The partner saved what it has of the registration (L12). */
    record RegistrationSaved(RegistrationDraft draft) implements OfRegistration {}

    /** The partner filed the registration, or filed it again (L12). */
    record RegistrationSubmitted(RegistrationForm form) implements OfRegistration {}

    /** The program sent it back (L12). */
    record RegistrationReturned(List<RegistrationField> fields, Optional<Sealed> notes) implements OfRegistration {
        public RegistrationReturned {
            fields = List.copyOf(fields);
        }
    }

    /** The program accepted it (L12). */
    record RegistrationApproved() implements OfRegistration {}

    /** The program did not accept it (L12). */
    record RegistrationDeclined(Sealed notes) implements OfRegistration {}
}
