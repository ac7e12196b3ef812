package io.baton.projections.gateway;

import io.baton.events.ProgramSetting;
import io.baton.events.topics.Topics;
import io.baton.events.wire.Connection;
import io.baton.events.wire.TopicSerdes;
import io.baton.streams.TopicFollower;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The solutions whose deals the program wants registered (L12): those that it set last, none while it has set none. */
public final class EligibleSolutions implements AutoCloseable {
    private static final String SETTING = "eligibleSolutions";
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofMillis(5);

    private final TopicFollower<ProgramSetting> follower;
    private final TopicWriter<ProgramSetting> writer;
    private volatile List<String> inForce = List.of();

    /** Returns when it knows what has been set so far. */
    public EligibleSolutions(Connection connection, TopicSerdes serdes) {
        writer = new TopicWriter<>(connection, serdes, Topics.PROGRAM_SETTINGS);
        follower = new TopicFollower<>(connection, serdes, Topics.PROGRAM_SETTINGS, this::heard)
                .start(TopicFollower.From.BEGINNING);
    }

    /** @return all of them, in the program's order */
    public List<String> get() {
        return inForce;
    }

    /** @return those of the solutions that are eligible, in their own order */
    public List<String> among(List<String> solutions) {
        return solutions.stream().filter(inForce::contains).toList();
    }

    /**
     * Sets them, for the deals that are won from then on; returns when this instance knows it, unless Kafka is slow.
     *
     * @throws NotAppendedException if it is not certain that they were set
     */
    public void set(List<String> solutions) {
        writer.append(
                SETTING,
                ProgramSetting.newBuilder()
                        .setSetting(SETTING)
                        .setEligibleSolutions(new io.baton.events.EligibleSolutions(solutions))
                        .setSetAt(Instant.now())
                        .build());
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!inForce.equals(solutions) && System.nanoTime() < giveUp) LockSupport.parkNanos(LOOK.toNanos());
    }

    private void heard(ProgramSetting setting) {
        if (setting.getEligibleSolutions() != null)
            inForce = List.copyOf(setting.getEligibleSolutions().getSolutions());
    }

    @Override
    public void close() {
        follower.close();
        writer.close();
    }
}
