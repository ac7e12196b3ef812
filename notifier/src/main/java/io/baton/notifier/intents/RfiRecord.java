package io.baton.notifier.intents;

import io.baton.events.ReferralEvent;
import io.baton.events.RfiResult;
import io.baton.events.RfiSubmission;

/** A record about an RFI, from any of the input topics. */
sealed interface RfiRecord {
    /** The RFI was submitted or withdrawn. */
    record Submitted(RfiSubmission submission) implements RfiRecord {}

    /** The engine published a result. */
    record Answered(RfiResult answer) implements RfiRecord {}

    /** The engine published an event of one of its referrals. */
    record Happened(ReferralEvent event) implements RfiRecord {}
}
