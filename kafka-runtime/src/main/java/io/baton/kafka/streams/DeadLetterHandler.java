package io.baton.kafka.streams;

import io.baton.events.topics.Topic;
import io.baton.kafka.serde.UnreadableRecordException;
import io.baton.kafka.write.DeadLetter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
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
    /** The setting whose value, a {@link LongAdder}, counts them. */
    static final String COUNT = "baton.dead-letters.count";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterHandler.class);

    private LongAdder count = new LongAdder();

    @Override
    public void configure(Map<String, ?> settings) {
        if (settings.get(COUNT) instanceof LongAdder given) count = given;
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> unreadable, Exception exception) {
        Optional<UnreadableRecordException> cause = UnreadableRecordException.in(exception);
        if (cause.isEmpty()) return Response.fail();
        String reason = cause.get().getMessage();
        LOG.warn("{}-{}@{} can never be read: {}", context.topic(), context.partition(), context.offset(), reason);
        count.increment();
        return Response.resume(List.of(deadLetter(context, unreadable, reason)));
    }

    /** The bytes are the raw record's: the record that Streams passes on may lack its headers. */
    private static ProducerRecord<byte[], byte[]> deadLetter(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> unreadable, String reason) {
        return new DeadLetter(reason, context.topic(), context.partition(), context.offset())
                .record(Topic.deadLetters(context.topic()), unreadable.key(), unreadable.value(), unreadable.headers());
    }
}
