package io.baton.kafka.streams;

import io.baton.kafka.install.Installation;
import io.baton.kafka.serde.Connection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * How one Streams application runs.
 *
 * @param applicationId names the application, and its group; unique on the cluster
 * @param stateDirectory where its stores lie
 * @param guarantee what a crash may repeat
 * @param commitInterval how often it commits what nobody asked to be committed sooner
 * @param resources what it may use
 * @param membership of this instance among those of the application
 * @param address host:port under which other instances reach this one's HTTP server
 */
public record StreamsSettings(
        String applicationId,
        Path stateDirectory,
        Guarantee guarantee,
        Duration commitInterval,
        Resources resources,
        Membership membership,
        Optional<String> address) {
    /** Streams looks for commits and punctuations between polls: {@link WaitingConsumer} makes them shorter when anything is due. */
    private static final int POLL_MILLIS = 100;

    /**
     * After a clean stop all that a changelog has behind a store's place is the mark of its last transaction; brokers wait for
     * more for so long, and the start with them.
     */
    private static final int RESTORE_MILLIS = 20;

    private static final int BATCH_BYTES = 256 << 10;

    /** What a crash may repeat. */
    public enum Guarantee {
        /** Nothing: what is read, stored and written is one transaction. */
        EXACTLY_ONCE(StreamsConfig.EXACTLY_ONCE_V2, 100),
        /** What was read since the last commit; for results that a repeat does not change. */
        AT_LEAST_ONCE(StreamsConfig.AT_LEAST_ONCE, 5);

        private final String name;
        /**
         * How long a record waits for others to be sent with it: one by one, the broker has twice the work. A commit sends
         * whatever waits, and in a transaction nobody sees it before. Without one, somebody may already wait for it.
         */
        private final int lingerMillis;

        Guarantee(String name, int lingerMillis) {
            this.name = name;
            this.lingerMillis = lingerMillis;
        }
    }

    /** @return them as Kafka Streams takes them */
    public Properties properties(Connection connection) {
        Map<String, Object> settings = new HashMap<>(connection.clientSettings());
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, guarantee.name);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, commitInterval.toMillis());
        settings.put(StreamsConfig.POLL_MS_CONFIG, POLL_MILLIS);
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, resources.threads());
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) resources.replicas());
        settings.put(
                StreamsConfig.topicPrefix(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG),
                Installation.inSync(resources.replicas()));
        settings.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, resources.standbys());
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, StoreLayout.class);
        settings.put(StoreLayout.CACHE_MEGABYTES, resources.cacheMegabytes());
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        settings.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
        settings.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, FailedRecordHandler.class);
        settings.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, UnwritableRecordHandler.class);
        settings.put(StreamsDeadLetters.PREFIX, connection.topicPrefix());
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.ISOLATION_LEVEL_CONFIG), "read_committed");
        membership
                .consumerSettings()
                .forEach((key, value) -> settings.put(StreamsConfig.mainConsumerPrefix(key), value));
        settings.put(StreamsConfig.restoreConsumerPrefix(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG), RESTORE_MILLIS);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), guarantee.lingerMillis);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_BYTES);
        address.ifPresent(hostAndPort -> settings.put(StreamsConfig.APPLICATION_SERVER_CONFIG, hostAndPort));
        Properties properties = new Properties();
        properties.putAll(settings);
        return properties;
    }
}
