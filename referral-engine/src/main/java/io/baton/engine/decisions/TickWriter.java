package io.baton.engine.decisions;

import static io.baton.events.topics.Topics.REFERRAL_DECISIONS;

import io.baton.kafka.serde.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Appends ticks with a producer of its own. Any thread may use it. */
public final class TickWriter implements Ticks, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TickWriter.class);

    /** Keeps the deciding thread from standing still when a broker does not answer. */
    private static final int BLOCKS_MILLIS = 500;
    /** Less than {@link TickSchedule} waits before it requests the tick again. */
    private static final int GIVE_UP_MILLIS = 10_000;
    /** Deadlines may be rare; the topic's metadata should not be fetched for each of them. */
    private static final long REMEMBERS_MILLIS = Duration.ofDays(1).toMillis();

    private final String topic;
    private final Producer<String, byte[]> producer;

    public TickWriter(Connection connection) {
        topic = connection.name(REFERRAL_DECISIONS);
        producer = new KafkaProducer<>(settings(connection), new StringSerializer(), new ByteArraySerializer());
    }

    private static Map<String, Object> settings(Connection connection) {
        Map<String, Object> settings = connection.durableWriter();
        // A repeated tick does no harm, while an idempotent producer never works again after a fatal error.
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.METADATA_MAX_IDLE_CONFIG, REMEMBERS_MILLIS);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCKS_MILLIS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, GIVE_UP_MILLIS / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, GIVE_UP_MILLIS);
        return settings;
    }

    @Override
    public boolean append(Tick tick) {
        try {
            Future<?> sent = producer.send(record(tick), (place, failure) -> {
                if (failure != null) lost(failure);
            });
            return sent.state() != Future.State.FAILED;
        } catch (KafkaException | IllegalStateException e) {
            lost(e);
            return false;
        }
    }

    private ProducerRecord<String, byte[]> record(Tick tick) {
        return new ProducerRecord<>(topic, null, tick.referralId(), null, tick.headers());
    }

    private void lost(Exception failure) {
        LOG.warn("A tick for {} was not appended; another one will be", topic, failure);
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
