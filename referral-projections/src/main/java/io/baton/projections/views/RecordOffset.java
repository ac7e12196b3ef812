package io.baton.projections.views;

import io.baton.kafka.serde.SingleObjectSerde;
import io.baton.projections.records.EventOffset;
import io.micronaut.serde.annotation.Serdeable;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * The offset of an event in {@code referral-events}. It travels in a header to the task that stores it, because that task reads
 * the event from a repartition topic.
 *
 * @param partition the partition
 * @param offset in it
 */
@Serdeable
public record RecordOffset(int partition, long offset) {
    private static final String HEADER = "baton.offset";
    private static final SingleObjectSerde<EventOffset> OFFSETS = new SingleObjectSerde<>(EventOffset.class);

    static RecordOffset in(Headers headers) {
        return of(OFFSETS.decode(headers.lastHeader(HEADER).value()));
    }

    static RecordOffset of(EventOffset at) {
        return new RecordOffset(at.getPartition(), at.getOffset());
    }

    EventOffset toRecord() {
        return new EventOffset(partition, offset);
    }

    /** Adds each record's offset as a header. */
    static final class Noting<V> extends ContextualFixedKeyProcessor<String, V, V> {
        @Override
        public void process(FixedKeyRecord<String, V> record) {
            context().recordMetadata().ifPresent(read -> record.headers().add(HEADER, bytes(read)));
            context().forward(record);
        }

        private static byte[] bytes(RecordMetadata read) {
            return OFFSETS.encode(new EventOffset(read.partition(), read.offset()));
        }
    }
}
