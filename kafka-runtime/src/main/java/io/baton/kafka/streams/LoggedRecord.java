package io.baton.kafka.streams;

import io.baton.events.topics.Topic;
import io.baton.events.topics.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.slf4j.MDC;

/** Says in each line that is logged while a record is processed which one that is. The key is logged where it is a public id. */
final class LoggedRecord {
    private static final String PARTITION = "partition";
    private static final String OFFSET = "offset";
    private static final Map<String, List<Topic<?>>> KEYS = Map.of(
            "referral", List.of(Topics.REFERRAL_DECISIONS, Topics.REFERRAL_EVENTS),
            "rfi", List.of(Topics.RFI_SUBMISSIONS, Topics.RFI_RESULTS));

    private LoggedRecord() {}

    /** Only the outermost of nested calls: what a record leads to in the same task belongs to it. */
    static void during(ProcessingContext context, Object key, Runnable work) {
        // What a punctuation forwards was read from no topic.
        Optional<RecordMetadata> read = context.recordMetadata().filter(metadata -> metadata.topic() != null);
        if (read.isEmpty() || MDC.get(PARTITION) != null) {
            work.run();
            return;
        }
        put(read.get(), key);
        try {
            work.run();
        } finally {
            MDC.remove(PARTITION);
            MDC.remove(OFFSET);
            KEYS.keySet().forEach(MDC::remove);
        }
    }

    private static void put(RecordMetadata read, Object key) {
        MDC.put(PARTITION, read.topic() + "-" + read.partition());
        MDC.put(OFFSET, Long.toString(read.offset()));
        KEYS.forEach((name, topics) -> {
            if (key != null && topics.stream().anyMatch(topic -> read.topic().endsWith(topic.name())))
                MDC.put(name, key.toString());
        });
    }
}
