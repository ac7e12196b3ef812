package io.baton.notifier.delivery;

import io.baton.events.Notification;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Creates the Kafka clients of the delivery; tests replace them with failing ones.
 *
 * @param reading of the notifications
 * @param writing of a partition's ledger
 */
record KafkaClients(Reading reading, Writing writing) {
    static final KafkaClients STANDARD = new KafkaClients(KafkaConsumer::new, KafkaProducer::new);

    /** Makes the consumer. */
    @FunctionalInterface
    interface Reading {
        KafkaConsumer<String, Notification> with(
                Map<String, Object> settings, Deserializer<String> key, Deserializer<Notification> value);
    }

    /** Makes the producer. */
    @FunctionalInterface
    interface Writing {
        KafkaProducer<String, byte[]> with(
                Map<String, Object> settings, Serializer<String> key, Serializer<byte[]> value);
    }
}
