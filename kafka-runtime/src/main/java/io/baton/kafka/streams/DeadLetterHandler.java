package io.baton.kafka.streams;

import io.baton.kafka.serde.UnreadableRecordException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a record that can never be read to its topic's dead letters, in the task's own transaction, and goes on. Every other
 * failure, such as a registry that does not answer, stops the thread, which starts again from its last commit: so it waits
 * until the registry answers.
 */
public final class DeadLetterHandler implements DeserializationExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterHandler.class);

    private StreamsDeadLetters deadLetters = StreamsDeadLetters.of(Map.of());

    @Override
    public void configure(Map<String, ?> settings) {
        deadLetters = StreamsDeadLetters.of(settings);
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> unreadable, Exception exception) {
        Optional<UnreadableRecordException> cause = UnreadableRecordException.in(exception);
        if (cause.isEmpty()) return Response.fail();
        String reason = cause.get().getMessage();
        LOG.warn("{}-{}@{} can never be read: {}", context.topic(), context.partition(), context.offset(), reason);
        // The bytes are the raw record's: the record that Streams passes on may lack its headers.
        return Response.resume(List.of(
                deadLetters.letter(context, reason, unreadable.key(), unreadable.value(), unreadable.headers())));
    }
}
