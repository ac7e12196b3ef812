package io.baton.api.gateway;

import io.baton.events.BusinessProfile;
import io.baton.events.topics.Topics;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.kafka.write.NotAppendedException;
import io.baton.kafka.write.TopicWriter;
import io.baton.partners.Profiles;
import io.baton.partners.Profiles.Entry;
import java.util.Optional;
import java.util.function.Function;

/** The way to write a business profile. */
public final class ProfileDirectory implements AutoCloseable {
    private final Object writing = new Object();
    private final Profiles profiles;
    private final TopicWriter<BusinessProfile> writer;

    /** @param profiles what changes are judged by */
    public ProfileDirectory(Connection connection, TopicSerdes serdes, Profiles profiles) {
        this.profiles = profiles;
        writer = new TopicWriter<>(connection, serdes, Topics.BUSINESS_PROFILES);
    }

    /**
     * Writes a profile. Of two changes at once through this instance, the second sees the first.
     *
     * @param change gets the profile as it stands, and gives what it shall be; it may throw, and then nothing is written
     * @return the profile with its new version; this instance has read it, unless Kafka is slow
     * @throws NotAppendedException if it is not certain that it was written
     */
    public Entry change(String profileId, Function<Optional<Entry>, BusinessProfile> change) {
        synchronized (writing) {
            BusinessProfile after = change.apply(profiles.find(profileId));
            Entry written = new Entry(profileId, after, writer.append(profileId, after));
            profiles.awaited(profileId, written.version());
            return written;
        }
    }

    @Override
    public void close() {
        writer.close();
    }
}
