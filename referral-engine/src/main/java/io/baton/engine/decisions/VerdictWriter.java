package io.baton.engine.decisions;

import static io.baton.events.topics.Topics.VERDICTS;

import io.baton.events.DecisionResult;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.kafka.write.BestEffortWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;

/** Tells answers within the process, or by a topic if their requests wait elsewhere. Any thread may use it. */
public final class VerdictWriter implements Verdicts, AutoCloseable {
    /** Whose decision is read so late has the committed answer as soon, and a backlog should not cost a third more. */
    private static final Duration SOON = Duration.ofMillis(100);

    private final Predicate<DecisionResult> here;
    private final Serializer<DecisionResult> results;
    private final BestEffortWriter writer;

    /** @param here takes an answer, and says whether a request of this process waited for it */
    public VerdictWriter(Connection connection, TopicSerdes serdes, Predicate<DecisionResult> here) {
        this.here = here;
        results = serdes.of(VERDICTS).serializer();
        writer = new BestEffortWriter(connection, VERDICTS, "the committed answer follows");
    }

    @Override
    public void tell(DecisionResult result) {
        if (here.test(result) || result.getDecidedAt().plus(SOON).isBefore(Instant.now())) return;
        writer.append(result.getReferralId(), results.serialize(VERDICTS.name(), result), new RecordHeaders());
    }

    @Override
    public void close() {
        writer.close();
    }
}
