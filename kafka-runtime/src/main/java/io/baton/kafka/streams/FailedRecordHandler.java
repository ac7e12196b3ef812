package io.baton.kafka.streams;

import io.baton.kafka.write.Failure;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a record on which a processor fails to the dead letters of its topic, in the task's own transaction, and goes on: read
 * again, it would fail again, and its partition would stand still for ever. A failure of Kafka, a store or the registry is not
 * the record's: it stops the thread, which starts again from its last commit.
 *
 * <p>What the processor has stored and forwarded before it failed stays. So processors first work out all that follows from a
 * record, and change something only then.
 */
public final class FailedRecordHandler implements ProcessingExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FailedRecordHandler.class);

    private StreamsDeadLetters deadLetters = StreamsDeadLetters.of(Map.of());

    @Override
    public void configure(Map<String, ?> settings) {
        deadLetters = StreamsDeadLetters.of(settings);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        // Without a record, an alarm has failed.
        if (record == null || context.topic() == null || !Failure.isOfTheRecord(exception)) return Response.fail();
        String reason = "cannot be handled: " + Failure.of(exception);
        LOG.warn("{}-{}@{} {}", context.topic(), context.partition(), context.offset(), reason);
        return Response.resume(List.of(deadLetters.letter(
                context, reason, context.sourceRawKey(), context.sourceRawValue(), context.headers())));
    }
}
