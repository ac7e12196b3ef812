package io.baton.projections.views;

import io.micronaut.serde.annotation.Serdeable;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/**
 * The offset of an event in {@code referral-events}. It travels in a header to the task that stores it, because that task reads
 * the event from a repartition topic.
 *
 * @param partition the partition
 * @param offset in it
 */
@Serdeable
public record RecordOffset(int partition, long offset) {
    private static final String HEADER = "baton.place";
    private static final String SEPARATOR = "/";

    static RecordOffset in(Headers headers) {
        Header header = headers.lastHeader(HEADER);
        String[] parts = new String(header.value(), StandardCharsets.UTF_8).split(SEPARATOR);
        return new RecordOffset(Integer.parseInt(parts[0]), Long.parseLong(parts[1]));
    }

    /** Adds each record's offset as a header. */
    static final class Noting<V> extends ContextualFixedKeyProcessor<String, V, V> {
        @Override
        public void process(FixedKeyRecord<String, V> record) {
            context()
                    .recordMetadata()
                    .map(read -> read.partition() + SEPARATOR + read.offset())
                    .ifPresent(place -> record.headers().add(HEADER, place.getBytes(StandardCharsets.UTF_8)));
            context().forward(record);
        }
    }
}
