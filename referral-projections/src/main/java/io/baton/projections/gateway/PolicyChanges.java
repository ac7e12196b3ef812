package io.baton.projections.gateway;

import io.baton.events.Policy;
import io.baton.events.ProgramSetting;
import io.baton.events.topics.Topics;
import io.baton.events.wire.Connection;
import io.baton.events.wire.TopicSerdes;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** Changes the program's policy, for the referrals received from then on (L17). */
public final class PolicyChanges implements AutoCloseable {
    private static final String SETTING = "policy";

    private final ProgramPolicy policy;
    private final TopicWriter<ProgramSetting> writer;

    public PolicyChanges(Connection connection, TopicSerdes serdes, ProgramPolicy policy) {
        this.policy = policy;
        writer = new TopicWriter<>(connection, serdes, Topics.PROGRAM_SETTINGS);
    }

    /**
     * Changes it, as its next version; what would change nothing leaves it as it is. Of two changes at once through this
     * instance, the second sees the first.
     *
     * @param change gets the policy in force, and gives the one to be; its version does not matter. It may throw, and then
     *     nothing changes
     * @return the policy as it is then; this instance has it in force, unless Kafka is slow
     * @throws NotAppendedException if it is not certain that it changed
     */
    public synchronized Policy change(UnaryOperator<Policy> change) {
        Policy before = policy.get();
        Policy asked = Policy.newBuilder(change.apply(before))
                .setVersion(before.getVersion())
                .build();
        if (asked.equals(before)) return before;
        Policy next =
                Policy.newBuilder(asked).setVersion(before.getVersion() + 1).build();
        writer.append(
                SETTING,
                ProgramSetting.newBuilder()
                        .setSetting(SETTING)
                        .setPolicy(next)
                        .setSetAt(Instant.now())
                        .build());
        policy.awaited(next.getVersion());
        return next;
    }

    @Override
    public void close() {
        writer.close();
    }
}
