package io.baton.partners;

import io.baton.events.ProgramSetting;
import io.baton.events.topics.Topics;
import io.baton.kafka.follow.TopicFollower;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.lifecycle.ranking.RankingPolicy;
import io.baton.records.RankingPolicyRecords;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the program wants partners ranked, as it was set last. */
public final class RankingInForce implements Supplier<RankingPolicy>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RankingInForce.class);

    private final TopicFollower<ProgramSetting> follower;
    private volatile RankingPolicy last = RankingPolicy.STANDARD;

    /** Returns when it has read all settings so far. */
    public RankingInForce(Connection connection, TopicSerdes serdes) {
        follower = new TopicFollower<>(
                        connection,
                        serdes,
                        Topics.PROGRAM_SETTINGS,
                        setting -> read(setting).ifPresent(policy -> last = policy))
                .start(TopicFollower.From.BEGINNING);
    }

    @Override
    public RankingPolicy get() {
        return last;
    }

    /** @return the policy that a setting sets; empty if it is about another, or if no policy can be so */
    public static Optional<RankingPolicy> read(ProgramSetting setting) {
        try {
            return Optional.ofNullable(setting.getRanking()).map(RankingPolicyRecords::toRules);
        } catch (IllegalArgumentException e) {
            LOG.warn("A ranking policy is left out, because {}", e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        follower.close();
    }
}
