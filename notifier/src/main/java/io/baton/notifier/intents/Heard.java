package io.baton.notifier.intents;

import io.baton.events.ReferralEvent;
import io.baton.events.RfiResult;
import io.baton.events.RfiSubmission;

/** Whatever is heard of an RFI, from any of the topics. */
sealed interface Heard {
    /** Somebody asked for it, or took it back. */
    record Submitted(RfiSubmission submission) implements Heard {}

    /** The engine answered a submission. */
    record Answered(RfiResult answer) implements Heard {}

    /** Something happened to one of its referrals. */
    record Happened(ReferralEvent event) implements Heard {}
}
