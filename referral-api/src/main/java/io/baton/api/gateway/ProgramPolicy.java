package io.baton.api.gateway;

import io.baton.events.Actor;
import io.baton.events.Policy;
import io.baton.events.ProgramSetting;
import io.baton.kafka.write.NotAppendedException;
import io.baton.kafka.write.TopicWriter;
import io.baton.records.PolicyRecords;
import io.micronaut.core.annotation.Nullable;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The policy in force, for the referrals received from now on: the program's last, or the standard one while it has set none
 * (L17).
 */
public final class ProgramPolicy implements Supplier<Policy> {
    private static final Logger LOG = LoggerFactory.getLogger(ProgramPolicy.class);

    private final Setting<Policy> last;

    ProgramPolicy(TopicWriter<ProgramSetting> writer, InstantSource clock) {
        last = new Setting<>(
                writer,
                clock,
                "policy",
                PolicyRecords.toRecord(io.baton.lifecycle.referral.Policy.STANDARD),
                ProgramPolicy::said,
                policy -> ProgramSetting.newBuilder().setPolicy(policy));
    }

    @Override
    public Policy get() {
        return last.get();
    }

    /** @return the policy in force once that version, or a later one, was read; the one in force when patience ends */
    public Policy awaited(long version) {
        return last.awaited(policy -> policy.getVersion() >= version);
    }

    /**
     * Changes it, as its next version; what would change nothing leaves it as it is. Of two changes at once through this
     * instance, the second sees the first.
     *
     * @param by who changes it; null if nobody is known
     * @param change gets the policy in force, and gives the one to be; its version does not matter. It may throw, and then
     *     nothing changes
     * @return the policy as it is then; this instance has it in force, unless Kafka is slow
     * @throws NotAppendedException if it is not certain that it changed
     */
    public synchronized Policy change(@Nullable Actor by, UnaryOperator<Policy> change) {
        Policy before = get();
        Policy asked = Policy.newBuilder(change.apply(before))
                .setVersion(before.getVersion())
                .build();
        if (asked.equals(before)) return before;
        Policy next =
                Policy.newBuilder(asked).setVersion(before.getVersion() + 1).build();
        last.set(next, by);
        return next;
    }

    Setting<Policy> setting() {
        return last;
    }

    private static Optional<Policy> said(ProgramSetting setting) {
        return Optional.ofNullable(setting.getPolicy()).filter(ProgramPolicy::canBe);
    }

    private static boolean canBe(Policy policy) {
        try {
            PolicyRecords.toRules(policy);
            return true;
        } catch (IllegalArgumentException e) {
            LOG.warn("A policy that cannot be one is left out: {}", e.getMessage());
            return false;
        }
    }
}
