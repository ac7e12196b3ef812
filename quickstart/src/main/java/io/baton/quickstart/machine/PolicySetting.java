package io.baton.quickstart.machine;

import io.baton.events.Policy;
import io.baton.events.ProgramSetting;
import io.baton.events.topics.Topics;
import io.baton.events.wire.Connection;
import io.baton.events.wire.TopicSerdes;
import io.baton.projections.gateway.ProgramPolicy;
import io.baton.projections.gateway.TopicWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The windows that a trial may shorten; each is left as it is if absent.
 *
 * @param responseWindow from receipt to expiry
 * @param reminderAfter from receipt to the reminder
 * @param lastCallBefore from the last call to expiry
 * @param directContactWindow from receipt until the flame changes
 */
public record PolicySetting(
        Optional<Duration> responseWindow,
        Optional<Duration> reminderAfter,
        Optional<Duration> lastCallBefore,
        Optional<Duration> directContactWindow) {

    /** @return the policy in force */
    public static Policy inForce(Connection connection, TopicSerdes serdes) {
        try (ProgramPolicy policy = new ProgramPolicy(connection, serdes)) {
            return policy.get();
        }
    }

    /** Sets what differs from the policy in force, as its next version. Referrals that were received keep theirs. */
    public void set(Connection connection, TopicSerdes serdes) {
        Policy before = inForce(connection, serdes);
        Policy after = new Policy(
                before.getVersion(),
                millis(responseWindow, before.getResponseWindowMillis()),
                millis(reminderAfter, before.getReminderAfterMillis()),
                millis(lastCallBefore, before.getLastCallBeforeMillis()),
                millis(directContactWindow, before.getDirectContactWindowMillis()));
        if (!after.equals(before)) put(after, before.getVersion() + 1, connection, serdes);
    }

    /** Sets a policy as this version. */
    public static void put(Policy policy, int version, Connection connection, TopicSerdes serdes) {
        Policy next = Policy.newBuilder(policy).setVersion(version).build();
        try (TopicWriter<ProgramSetting> writer = new TopicWriter<>(connection, serdes, Topics.PROGRAM_SETTINGS)) {
            writer.append(
                    "policy",
                    ProgramSetting.newBuilder()
                            .setSetting("policy")
                            .setPolicy(next)
                            .setSetAt(Instant.now())
                            .build());
        }
    }

    private static long millis(Optional<Duration> window, long otherwise) {
        return window.map(Duration::toMillis).orElse(otherwise);
    }
}
