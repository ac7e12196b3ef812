package io.baton.api.gateway;

import io.baton.events.MailPreference;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.Topics;
import io.baton.kafka.follow.FollowedTable;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.kafka.write.NotAppendedException;
import io.baton.kafka.write.TopicWriter;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What addresses want, or can take: by the hash of the address. */
public final class MailPreferenceBook implements AutoCloseable {
    private final FollowedTable<MailPreference> bySubject;
    private final TopicWriter<MailPreference> writer;
    private final InstantSource clock;

    /** Returns when it knows what has been set so far. */
    public MailPreferenceBook(Connection connection, TopicSerdes serdes, InstantSource clock) {
        this.clock = clock;
        bySubject = new FollowedTable<>(connection, serdes, Topics.MAIL_PREFERENCES, MailPreferenceBook::isOpenable);
        writer = new TopicWriter<>(connection, serdes, Topics.MAIL_PREFERENCES);
    }

    /** One that cannot be opened is left out as it is read: it would take the whole list of addresses with it. */
    private static boolean isOpenable(MailPreference set) {
        return set.getPerson() == null || Sealing.openPerson(set.getPerson()) != null;
    }

    /** @return all that were ever set */
    public Map<String, MailPreference> all() {
        return bySubject.all();
    }

    /** @return what was set for this address; empty if nothing ever was */
    public Optional<MailPreference> find(String subject) {
        return bySubject.find(subject);
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

    @Override
    public void close() {
        bySubject.close();
        writer.close();
    }
}
