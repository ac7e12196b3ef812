package io.baton.api.gateway;

import io.baton.events.Actor;
import io.baton.events.ProgramSetting;
import io.baton.kafka.write.NotAppendedException;
import io.baton.kafka.write.TopicWriter;
import io.baton.lifecycle.ranking.RankingPolicy;
import io.baton.partners.RankingInForce;
import io.baton.records.RankingPolicyRecords;
import io.micronaut.core.annotation.Nullable;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** How partners are ranked now: the program's last policy, or the standard one while it has set none (L15). */
public final class ProgramRanking implements Supplier<RankingPolicy> {
    private final Setting<RankingPolicy> last;

    ProgramRanking(TopicWriter<ProgramSetting> writer, InstantSource clock) {
        last = new Setting<>(
                writer,
                clock,
                "ranking",
                RankingPolicy.STANDARD,
                RankingInForce::read,
                policy -> ProgramSetting.newBuilder().setRanking(RankingPolicyRecords.toRecord(policy)));
    }

    @Override
    public RankingPolicy get() {
        return last.get();
    }

    /** @return the policy in force once that version, or a later one, was read; the one in force when patience ends */
    public RankingPolicy awaited(long version) {
        return last.awaited(policy -> policy.version() >= version);
    }

    /**
     * Changes it, as its next version; what would change nothing leaves it as it is. Of two changes at once through this
     * instance, the second sees the first.
     *
     * @param by who changes it; null if nobody is known
     * @param change gets the policy in force, and gives the one to be; its version does not matter. It may throw, and then
     *     nothing changes
     * @return the policy as it is then
     * @throws NotAppendedException if it is not certain that it changed
     */
    public synchronized RankingPolicy change(@Nullable Actor by, UnaryOperator<RankingPolicy> change) {
        RankingPolicy before = get();
        RankingPolicy asked = change.apply(before).withVersion(before.version());
        if (asked.equals(before)) return before;
        RankingPolicy next = asked.withVersion(before.version() + 1);
        last.set(next, by);
        return next;
    }

    Setting<RankingPolicy> setting() {
        return last;
    }
}
