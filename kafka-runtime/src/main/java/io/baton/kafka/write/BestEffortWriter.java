package io.baton.kafka.write;

import io.baton.events.topics.Topic;
import io.baton.kafka.serde.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Appends to one topic, at once and outside of any transaction, what may be lost. Any thread may use it. */
public final class BestEffortWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BestEffortWriter.class);

    /** Keeps the caller from standing still when a broker does not answer. */
    private static final int BLOCKS_MILLIS = 500;

    private static final int GIVE_UP_MILLIS = 10_000;
    /** Records may be rare; the topic's metadata should not be fetched for each of them. */
    private static final long REMEMBERS_MILLIS = Duration.ofDays(1).toMillis();

    private final String topic;
    private final String consequence;
    private final Producer<String, byte[]> producer;

    /** @param consequence of a loss, for the log */
    public BestEffortWriter(Connection connection, Topic<?> topic, String consequence) {
        this.topic = connection.name(topic);
        this.consequence = consequence;
        producer = new KafkaProducer<>(settings(connection), new StringSerializer(), new ByteArraySerializer());
    }

    private static Map<String, Object> settings(Connection connection) {
        Map<String, Object> settings = connection.durableWriter();
        // A repeat does no harm, while an idempotent producer never works again after a fatal error.
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.METADATA_MAX_IDLE_CONFIG, REMEMBERS_MILLIS);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCKS_MILLIS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, GIVE_UP_MILLIS / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, GIVE_UP_MILLIS);
        return settings;
    }

    /**
     * Appends a record. Does not wait for the broker; gives up after ten seconds.
     *
     * @param value may be null
     * @return false if it was lost already
     */
    public boolean append(String key, byte[] value, Headers headers) {
        try {
            Future<?> sent =
                    producer.send(new ProducerRecord<>(topic, null, key, value, headers), (appended, failure) -> {
                        if (failure != null) lost(failure);
                    });
            return sent.state() != Future.State.FAILED;
        } catch (KafkaException | IllegalStateException e) {
            lost(e);
            return false;
        }
    }

    private void lost(Exception failure) {
        LOG.warn("A record for {} was not appended; {}", topic, consequence, failure);
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
