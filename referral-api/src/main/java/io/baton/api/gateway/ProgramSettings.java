package io.baton.api.gateway;

import io.baton.events.ProgramSetting;
import io.baton.events.Rerouting;
import io.baton.events.ReroutingMode;
import io.baton.events.topics.Topics;
import io.baton.kafka.follow.TopicFollower;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.kafka.write.TopicWriter;
import io.baton.partners.ReroutingSetting;
import java.time.InstantSource;

/** The program's settings, as this instance has read them, and the way to set them. */
public final class ProgramSettings implements AutoCloseable {
    private final TopicWriter<ProgramSetting> writer;
    private final ProgramPolicy policy;
    private final ProgramRanking ranking;
    private final EligibleSolutions eligibleSolutions;
    private final Setting<ReroutingMode> rerouting;
    private final TopicFollower<ProgramSetting> follower;

    /**
     * Returns when it has read all settings so far.
     *
     * @param clock gives the time that a change records
     */
    public ProgramSettings(Connection connection, TopicSerdes serdes, InstantSource clock) {
        writer = new TopicWriter<>(connection, serdes, Topics.PROGRAM_SETTINGS);
        policy = new ProgramPolicy(writer, clock);
        ranking = new ProgramRanking(writer, clock);
        eligibleSolutions = new EligibleSolutions(writer, clock);
        rerouting = new Setting<>(
                writer,
                clock,
                "rerouting",
                ReroutingSetting.STANDARD,
                ReroutingSetting::in,
                mode -> ProgramSetting.newBuilder().setRerouting(new Rerouting(mode)));
        follower = new TopicFollower<>(connection, serdes, Topics.PROGRAM_SETTINGS, this::read)
                .start(TopicFollower.From.BEGINNING);
    }

    public ProgramPolicy policy() {
        return policy;
    }

    public ProgramRanking ranking() {
        return ranking;
    }

    public EligibleSolutions eligibleSolutions() {
        return eligibleSolutions;
    }

    /** @return what the program wants done after a decline or an expiry (L5, L6) */
    public Setting<ReroutingMode> rerouting() {
        return rerouting;
    }

    private void read(ProgramSetting setting) {
        policy.read(setting);
        ranking.read(setting);
        eligibleSolutions.read(setting);
        rerouting.read(setting);
    }

    /** @return whether the follower of the settings runs */
    public boolean following() {
        return follower.following();
    }

    @Override
    public void close() {
        follower.close();
        writer.close();
    }
}
