package io.baton.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What has happened to a referral. Never changed once written. */
public sealed interface Change {
    /** The referral stands in the partner's Inbox (L3), with its deadlines (L17). */
    record Received(String referralId, Rfi rfi, int policyVersion, List<Deadline> deadlines) implements Change {
        public Received {
            deadlines = List.copyOf(deadlines);
        }
    }

    /** Nobody decided within the recommended time (L7). */
    record ReminderDue() implements Change {}

    /** Nobody decided, and expiry is near (L7). */
    record LastCallDue() implements Change {}

    /** The customer asked to be called, and the window for it is over (L8). */
    record DirectContactWindowElapsed() implements Change {}

    /** The partner took it on (L4). */
    record Accepted(Engagement engagement) implements Change {}

    /**
     * The partner changed what was recorded (L9).
     *
     * @param engagement as it is now
     * @param fields what was touched
     */
    record Edited(Engagement engagement, List<EngagementField> fields) implements Change {
        public Edited {
            fields = List.copyOf(fields);
        }
    }

    /** A colleague joined the engagement (L9). */
    record ContactAdded(Sealed contact) implements Change {}

    /** The colleague who had this id is now this one (L9). */
    record ContactChanged(String contactId, Sealed contact) implements Change {}

    /** The colleague who had this id left the engagement (L9). */
    record ContactRemoved(String contactId) implements Change {}

    /** The partner did not take it on (L5). */
    record Declined(DeclineReason reason, Optional<Sealed> notes) implements Change {}

    /** Nobody decided within the response window (L6). */
    record Expired() implements Change {}

    /** The customer took the request back (L16). */
    record Withdrawn() implements Change {}

    /** The deal was made (L10). */
    record Won(List<String> solutions, Money value, LocalDate closedOn) implements Change {
        public Won {
            solutions = List.copyOf(solutions);
        }
    }

    /** The deal was not made (L10). */
    record Lost(LostReason reason, Optional<Sealed> competitor, Optional<Sealed> notes) implements Change {}
}
