package io.baton.service.outages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.engine.Engine;
import io.baton.events.DecisionResult;
import io.baton.events.Policy;
import io.baton.events.ReferralDecision;
import io.baton.events.topics.Topic;
import io.baton.events.topics.Topics;
import io.baton.kafka.follow.TopicFollower;
import io.baton.kafka.write.TopicWriter;
import io.baton.records.Samples;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real broker: if the request waits in another process, its answer goes there by a topic; else no record is written for it. */
class AnswersForOthersTest {
    private static final Policy POLICY = new Policy(1, 3_600_000L, 3_600_000L, 3_600_000L, 3_600_000L);

    private final List<DecisionResult> told = new CopyOnWriteArrayList<>();
    private final List<DecisionResult> committed = new CopyOnWriteArrayList<>();

    @Test
    void who_waits_elsewhere_is_told_the_answer_that_is_committed_and_who_waits_here_is_not_told_twice(
            @TempDir Path directory) throws Exception {
        try (EngineAlone alone = EngineAlone.installed(directory);
                TopicFollower<DecisionResult> _ = follow(alone, Topics.VERDICTS, told);
                TopicFollower<DecisionResult> _ = follow(alone, Topics.DECISION_RESULTS, committed);
                TopicWriter<ReferralDecision> decisions =
                        new TopicWriter<>(alone.connection(), alone.serdes(), Topics.REFERRAL_DECISIONS);
                Engine _ = alone.engine(POLICY, result -> result.getDecisionId().startsWith("here"))) {
            for (String id : List.of("here-1", "elsewhere-1", "here-2", "elsewhere-2")) {
                int before = committed.size();
                decisions.append(Samples.referralId("rfi-1"), Samples.accept(id, "rfi-1"));
                await().atMost(EngineAlone.PATIENCE).until(() -> committed.size() > before);
            }
            await().atMost(EngineAlone.PATIENCE).until(() -> !told.isEmpty());
            assertThat(committed).containsAll(told);
            assertThat(told).extracting(DecisionResult::getDecisionId).allMatch(id -> id.startsWith("elsewhere"));
        }
    }

    private static TopicFollower<DecisionResult> follow(
            EngineAlone alone, Topic<DecisionResult> topic, List<DecisionResult> into) {
        return new TopicFollower<>(alone.connection(), alone.serdes(), topic, into::add)
                .start(TopicFollower.From.BEGINNING);
    }
}
