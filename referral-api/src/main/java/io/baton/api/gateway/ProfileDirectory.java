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

/** Writes business profiles. */
public final class ProfileDirectory implements AutoCloseable {
    private final Object writing = new Object();
    private final Profiles profiles;
    private final TopicWriter<BusinessProfile> writer;

    /** @param profiles the profiles that this instance has read; a change starts from them */
    public ProfileDirectory(Connection connection, TopicSerdes serdes, Profiles profiles) {
        this.profiles = profiles;
        writer = new TopicWriter<>(connection, serdes, Topics.BUSINESS_PROFILES);
    }

    /**
     * Writes a profile. Of two concurrent changes through this instance, the second sees the first.
     *
     * @param change makes the new profile from the present one; if it throws, nothing is written
     * @return the profile with its new version; this instance has read it, unless Kafka is slow
     * @throws NotAppendedException if Kafka did not confirm it
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
