package io.baton.records;

import io.baton.events.Policy;
import java.time.Duration;

/** The program's policy, as the contract has it and as the rules do. */
public final class PolicyRecords {
    private PolicyRecords() {}

    /** @throws IllegalArgumentException if the windows do not fit each other */
    public static io.baton.lifecycle.referral.Policy toRules(Policy policy) {
        return new io.baton.lifecycle.referral.Policy(
                policy.getVersion(),
                Duration.ofMillis(policy.getResponseWindowMillis()),
                Duration.ofMillis(policy.getReminderAfterMillis()),
                Duration.ofMillis(policy.getLastCallBeforeMillis()),
                Duration.ofMillis(policy.getDirectContactWindowMillis()));
    }

    /** @return the record, in milliseconds: what is finer is lost */
    public static Policy toRecord(io.baton.lifecycle.referral.Policy policy) {
        return new Policy(
                policy.version(),
                policy.responseWindow().toMillis(),
                policy.reminderAfter().toMillis(),
                policy.lastCallBefore().toMillis(),
                policy.directContactWindow().toMillis());
    }
}
