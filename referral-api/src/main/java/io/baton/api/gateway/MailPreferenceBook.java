package io.baton.api.gateway;

import io.baton.events.MailPreference;
import io.baton.events.topics.Topics;
import io.baton.kafka.follow.TopicFollower;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.kafka.write.NotAppendedException;
import io.baton.kafka.write.TopicWriter;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What addresses want, or can take: by the hash of the address. */
public final class MailPreferenceBook implements AutoCloseable {
    private final Map<String, MailPreference> bySubject = new ConcurrentHashMap<>();
    private final TopicFollower<MailPreference> follower;
    private final TopicWriter<MailPreference> writer;
    private final InstantSource clock;

    /** Returns when it knows what has been set so far. */
    public MailPreferenceBook(Connection connection, TopicSerdes serdes, InstantSource clock) {
        this.clock = clock;
        follower = TopicFollower.ofRecords(connection, serdes, Topics.MAIL_PREFERENCES, this::heard)
                .start(TopicFollower.From.BEGINNING);
        writer = new TopicWriter<>(connection, serdes, Topics.MAIL_PREFERENCES);
    }

    /** @return all that were ever set */
    public Map<String, MailPreference> all() {
        return Map.copyOf(bySubject);
    }

    /** @return what was set for this address; empty if nothing ever was */
    public Optional<MailPreference> find(String subject) {
        return Optional.ofNullable(bySubject.get(subject));
    }

    /**
     * Changes what is set for an address, and keeps the rest of it.
     *
     * @throws NotAppendedException if Kafka or the registry did not take it in time
     */
    public synchronized void change(String subject, Consumer<MailPreference> change) {
        MailPreference next = find(subject)
                .map(known -> MailPreference.newBuilder(known).build())
                .orElseGet(
                        () -> MailPreference.newBuilder().setAt(clock.instant()).build());
        change.accept(next);
        next.setAt(clock.instant());
        writer.append(subject, next);
        bySubject.put(subject, next);
    }

    private void heard(ConsumerRecord<String, MailPreference> record) {
        if (record.value() == null) bySubject.remove(record.key());
        else bySubject.put(record.key(), record.value());
    }

    @Override
    public void close() {
        follower.close();
        writer.close();
    }
}
