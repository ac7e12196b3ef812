package io.baton.service.outages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.api.gateway.Submissions;
import io.baton.engine.Engine;
import io.baton.events.BusinessProfile;
import io.baton.events.DecisionResult;
import io.baton.events.Policy;
import io.baton.events.ReferralDecision;
import io.baton.events.RfiSubmission;
import io.baton.events.topics.Topics;
import io.baton.kafka.follow.TopicFollower;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.WireFormat;
import io.baton.kafka.write.TopicWriter;
import io.baton.records.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * On a real broker: an answer is told before its transaction ends, and is never taken back. The engine's thread dies between the
 * two, again and again, its transaction is aborted, and its successor judges the same decisions once more. The long form:
 * {@code -DargLine="-Dbaton.test.kills=1000"}; a run is repeated with {@code -Dbaton.test.seed=…}.
 */
class AnswersStandTest {
    private static final int KILLS = Integer.getInteger("baton.test.kills", 4);
    private static final int REFERRALS = 20;
    /** Fewer than a transaction holds, so that some are told in each that is lost. */
    private static final int MOST_TOLD_BETWEEN_KILLS = 60;

    private static final int MOST_OPEN = 200;
    private static final Policy POLICY = new Policy(
            1,
            Duration.ofDays(14).toMillis(),
            Duration.ofHours(24).toMillis(),
            Duration.ofDays(1).toMillis(),
            Duration.ofHours(72).toMillis());

    private final long seed = Long.getLong("baton.test.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Random deaths = new Random(seed + 1);
    private final AtomicInteger kills = new AtomicInteger();
    private final AtomicInteger untilNext = new AtomicInteger(MOST_TOLD_BETWEEN_KILLS);
    private final Map<String, Queue<DecisionResult>> told = new ConcurrentHashMap<>();
    private final Map<String, DecisionResult> committed = new ConcurrentHashMap<>();

    @Test
    void an_answer_that_was_told_before_a_kill_is_the_one_that_is_committed_after_it(@TempDir Path directory)
            throws Exception {
        try (EngineAlone alone = EngineAlone.installed(directory)) {
            ask(alone);
        }
        assertThat(kills).as("seed " + seed).hasValue(KILLS);
        long toldTwice = told.values().stream().filter(all -> all.size() > 1).count();
        assertThat(toldTwice).as("judged once more, seed " + seed).isPositive();
        assertThat(told)
                .as("seed " + seed)
                .allSatisfy((id, all) -> assertThat(all).as(id).allMatch(committed.get(id)::equals));
        System.out.println("AnswersStandTest: seed " + seed + ", " + KILLS + " kills, " + told.size() + " decisions, "
                + toldTwice + " of them told again");
    }

    private void ask(EngineAlone alone) {
        Connection connection = alone.connection();
        WireFormat serdes = alone.serdes();
        try (TopicFollower<DecisionResult> _ = new TopicFollower<>(
                                connection,
                                serdes,
                                Topics.DECISION_RESULTS,
                                result -> committed.put(result.getDecisionId(), result))
                        .start(TopicFollower.From.BEGINNING);
                TopicWriter<BusinessProfile> profiles =
                        new TopicWriter<>(connection, serdes, Topics.BUSINESS_PROFILES);
                TopicWriter<ReferralDecision> decisions =
                        new TopicWriter<>(connection, serdes, Topics.REFERRAL_DECISIONS);
                Engine engine = alone.engine(POLICY, this::toldBeforeTheCommit)) {
            profiles.append(Samples.PROFILE, Samples.profile());
            receive(connection, serdes);
            List<String> asked = new ArrayList<>();
            while (kills.get() < KILLS) {
                await().dontCatchUncaughtExceptions()
                        .atMost(EngineAlone.PATIENCE)
                        .until(() -> asked.size() - committed.size() < MOST_OPEN);
                ReferralDecision decision = decision("d-" + asked.size());
                decisions.append(decision.getReferralId(), decision);
                asked.add(decision.getDecisionId());
            }
            await().dontCatchUncaughtExceptions()
                    .atMost(EngineAlone.PATIENCE)
                    .until(() -> committed.keySet().containsAll(asked));
            assertThat(engine.replacedThreads()).isEqualTo(KILLS);
        }
    }

    private void receive(Connection connection, WireFormat serdes) {
        try (Submissions submissions = new Submissions(connection, serdes, InstantSource.system())) {
            for (int i = 0; i < REFERRALS; i++) {
                RfiSubmission submission = Samples.rfi("rfi-" + i);
                submission.setSubmittedAt(Instant.now());
                assertThat(submissions.submit(submission, EngineAlone.PATIENCE)).isPresent();
            }
        }
    }

    /** Each referral gets all of them, in any order: most are refused, and a refusal must stand as well. */
    private ReferralDecision decision(String id) {
        String rfiId = "rfi-" + random.nextInt(REFERRALS);
        return switch (random.nextInt(12)) {
            case 0 -> Samples.accept(id, rfiId);
            case 1 -> random.nextInt(20) == 0 ? Samples.decline(id, rfiId) : Samples.accept(id, rfiId);
            case 2 -> random.nextInt(20) == 0 ? Samples.win(id, rfiId) : Samples.edit(id, rfiId);
            case 3 -> random.nextInt(20) == 0 ? Samples.lose(id, rfiId) : Samples.edit(id, rfiId);
            default -> Samples.edit(id, rfiId);
        };
    }

    /** On the engine's thread. It is the one error that ends the thread instead of costing the record. */
    private boolean toldBeforeTheCommit(DecisionResult result) {
        told.computeIfAbsent(result.getDecisionId(), id -> new ConcurrentLinkedQueue<>())
                .add(result);
        if (kills.get() < KILLS && untilNext.decrementAndGet() <= 0) {
            untilNext.set(1 + deaths.nextInt(MOST_TOLD_BETWEEN_KILLS));
            kills.incrementAndGet();
            throw new OutOfMemoryError("killed between the answer and the commit, by " + AnswersStandTest.class);
        }
        return true;
    }
}
