package io.baton.records;

import io.baton.events.Policy;
import java.time.Duration;

/** The program's policy as a record, and as the rules know it. */
public final class PolicyRecord {
    private PolicyRecord() {}

    public static Policy of(io.baton.lifecycle.referral.Policy policy) {
        return new Policy(
                policy.version(),
                policy.responseWindow().toMillis(),
                policy.reminderAfter().toMillis(),
                policy.lastCallBefore().toMillis(),
                policy.directContactWindow().toMillis());
    }

    /** @throws IllegalArgumentException if it cannot be one */
    public static io.baton.lifecycle.referral.Policy toRules(Policy policy) {
        return new io.baton.lifecycle.referral.Policy(
                policy.getVersion(),
                Duration.ofMillis(policy.getResponseWindowMillis()),
                Duration.ofMillis(policy.getReminderAfterMillis()),
                Duration.ofMillis(policy.getLastCallBeforeMillis()),
                Duration.ofMillis(policy.getDirectContactWindowMillis()));
    }
}
