package io.baton.kafka.follow;

import io.baton.events.topics.Topic;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The last value for each key of a compacted topic, in memory, and kept up to date. Safe for use by several threads.
 *
 * @param <T> the type of the topic's values
 */
public final class FollowedTable<T extends SpecificRecord> implements AutoCloseable {
    private final Map<String, T> latest = new ConcurrentHashMap<>();
    private final Predicate<T> kept;
    private final TopicFollower<T> follower;

    /**
     * Returns when it has read everything that the topic holds now.
     *
     * @param kept false for a value that its reader treats like none, and that needs no memory
     */
    public FollowedTable(Connection connection, TopicSerdes serdes, Topic<T> topic, Predicate<T> kept) {
        this.kept = kept;
        follower =
                TopicFollower.ofRecords(connection, serdes, topic, this::read).start(TopicFollower.From.BEGINNING);
    }

    /** @return all values that are kept, by key */
    public Map<String, T> all() {
        return Map.copyOf(latest);
    }

    /** @return the last value of the key; empty if it has none, or none that is kept */
    public Optional<T> find(String key) {
        return Optional.ofNullable(latest.get(key));
    }

    /** Takes over a value that its caller has just appended, before it is read back. */
    public void put(String key, T value) {
        latest.put(key, value);
    }

    /** @return whether changes arrive */
    public boolean following() {
        return follower.following();
    }

    private void read(ConsumerRecord<String, T> record) {
        if (record.value() == null || !kept.test(record.value())) latest.remove(record.key());
        else latest.put(record.key(), record.value());
    }

    @Override
    public void close() {
        follower.close();
    }
}
