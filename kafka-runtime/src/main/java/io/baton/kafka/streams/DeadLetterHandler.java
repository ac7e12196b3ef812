package io.baton.kafka.streams;

import io.baton.kafka.serde.UnreadableRecordException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what can never be read to its topic's dead letters, in the same transaction as all else, and goes on. Everything
 * else that fails (a registry that does not answer) stops the thread, which then starts again from the last commit: it
 * waits.
 */
public final class DeadLetterHandler implements DeserializationExceptionHandler {
    public static final String ERROR = "baton.error";
    public static final String TOPIC = "baton.topic";
    public static final String PARTITION = "baton.partition";
    public static final String OFFSET = "baton.offset";

    /** The setting whose value, a {@link LongAdder}, counts them. */
    static final String COUNT = "baton.dead-letters.count";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterHandler.class);
    private static final int MOST_CARRIED = 256 << 10;
    private static final int MOST_HEADERS = 64 << 10;
    private static final String SUFFIX = "-dead-letters";

    private LongAdder count = new LongAdder();

    @Override
    public void configure(Map<String, ?> settings) {
        if (settings.get(COUNT) instanceof LongAdder given) count = given;
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> unreadable, Exception exception) {
        Optional<UnreadableRecordException> cause = unreadableCause(exception);
        if (cause.isEmpty()) return Response.fail();
        String reason = cause.get().getMessage();
        LOG.warn("{}-{}@{} can never be read: {}", context.topic(), context.partition(), context.offset(), reason);
        count.increment();
        return Response.resume(List.of(deadLetter(context, unreadable, reason)));
    }

    private static Optional<UnreadableRecordException> unreadableCause(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause())
            if (cause instanceof UnreadableRecordException found) return Optional.of(found);
        return Optional.empty();
    }

    /**
     * The source's bytes as they came, unless there are so many that Kafka would not take them with the headers: those are
     * only pointed at. They are taken the raw record: what Streams passes on may lack its headers.
     */
    private static ProducerRecord<byte[], byte[]> deadLetter(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> unreadable, String reason) {
        Headers headers = new RecordHeaders(carried(unreadable.headers()));
        put(headers, ERROR, reason);
        put(headers, TOPIC, context.topic());
        put(headers, PARTITION, String.valueOf(context.partition()));
        put(headers, OFFSET, String.valueOf(context.offset()));
        return new ProducerRecord<>(
                context.topic() + SUFFIX, null, null, carried(unreadable.key()), carried(unreadable.value()), headers);
    }

    /** @return the bytes, or none if they are too many to be carried */
    public static byte[] carried(byte[] bytes) {
        return bytes == null || bytes.length > MOST_CARRIED ? null : bytes;
    }

    private static Header[] carried(Headers headers) {
        int bytes = 0;
        for (Header header : headers)
            bytes += header.key().length() + (header.value() == null ? 0 : header.value().length);
        return bytes > MOST_HEADERS ? new Header[0] : headers.toArray();
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
