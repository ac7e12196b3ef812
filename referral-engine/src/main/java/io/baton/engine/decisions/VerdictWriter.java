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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells answers within the process, or by a topic if their requests wait elsewhere. Any thread may use it. */
public final class VerdictWriter implements Verdicts, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VerdictWriter.class);

    /** After this delay the committed answer comes as soon, and a backlog would send one more record for each decision. */
    private static final Duration SOON = Duration.ofMillis(100);

    /** A topic that takes nothing would hold up the thread that decides, with each answer. */
    private static final Duration AFTER_A_LOSS = Duration.ofSeconds(10);

    private final Predicate<DecisionResult> here;
    private final Serializer<DecisionResult> results;
    private final BestEffortWriter writer;
    private volatile Instant quietUntil = Instant.MIN;

    /** @param here takes an answer, and says whether a request of this process waited for it */
    public VerdictWriter(Connection connection, TopicSerdes serdes, Predicate<DecisionResult> here) {
        this.here = here;
        results = serdes.of(VERDICTS).serializer();
        writer = new BestEffortWriter(connection, VERDICTS, "the committed answer follows");
    }

    @Override
    public void tell(DecisionResult result) {
        Instant now = Instant.now();
        if (here.test(result)
                || now.isBefore(quietUntil)
                || result.getDecidedAt().plus(SOON).isBefore(now)) return;
        if (!append(result)) quietUntil = now.plus(AFTER_A_LOSS);
    }

    private boolean append(DecisionResult result) {
        try {
            byte[] value = results.serialize(VERDICTS.name(), result);
            return writer.append(result.getReferralId(), value, new RecordHeaders());
        } catch (RuntimeException e) {
            LOG.warn("An answer was not told, for the registry gave no schema; the committed answer follows", e);
            return false;
        }
    }

    @Override
    public void close() {
        writer.close();
    }
}
