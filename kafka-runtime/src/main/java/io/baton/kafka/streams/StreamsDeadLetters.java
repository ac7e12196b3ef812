package io.baton.kafka.streams;

import io.baton.events.topics.Topic;
import io.baton.events.topics.Topics;
import io.baton.kafka.write.DeadLetter;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/** The dead letters of one application: where they go, and how many there were. */
record StreamsDeadLetters(String prefix, LongAdder count) {
    /** The setting whose value, a {@link LongAdder}, counts them. */
    static final String COUNT = "baton.dead-letters.count";
    /** The setting whose value is the prefix of the deployment's topics. */
    static final String PREFIX = "baton.dead-letters.prefix";

    static final String INTERNAL = "-repartition";

    static StreamsDeadLetters of(Map<String, ?> settings) {
        LongAdder count = settings.get(COUNT) instanceof LongAdder given ? given : new LongAdder();
        String prefix = settings.get(PREFIX) instanceof String given ? given : "";
        return new StreamsDeadLetters(prefix, count);
    }

    /** @return the letter, counted */
    ProducerRecord<byte[], byte[]> letter(
            ErrorHandlerContext context, String reason, byte[] key, byte[] value, Headers headers) {
        count.increment();
        return new DeadLetter(reason, context.topic(), context.partition(), context.offset())
                .record(topic(context.topic()), key, value, headers);
    }

    /** @return whether the topic only leads from one task of an application to another */
    static boolean isInternal(String topic) {
        return topic.endsWith(INTERNAL);
    }

    /** An internal topic has no dead letters of its own; what stands there follows from an event, or leads to one. */
    private String topic(String source) {
        return isInternal(source) ? prefix + Topics.REFERRAL_EVENTS.deadLetters() : Topic.deadLetters(source);
    }
}
