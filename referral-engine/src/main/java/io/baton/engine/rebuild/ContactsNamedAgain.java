package io.baton.engine.rebuild;

import static io.baton.events.topics.Topics.BUSINESS_PROFILES;
import static io.baton.events.topics.Topics.REFERRAL_DECISIONS;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.baton.engine.decisions.NamedContacts;
import io.baton.events.BusinessProfile;
import io.baton.kafka.follow.AppendedRecords;
import io.baton.kafka.follow.TopicContents;
import io.baton.kafka.install.Installed;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Names the contacts of every business profile once more: the engine may have missed that one changed, and the rebuild, which reads
 * what a profile says now, cannot tell. Open referrals that have these contacts stay as they are.
 */
final class ContactsNamedAgain {
    private final Connection connection;
    private final TopicSerdes serdes;

    ContactsNamedAgain(Connection connection, TopicSerdes serdes) {
        this.connection = connection;
        this.serdes = serdes;
    }

    void append() {
        Map<String, BusinessProfile> profiles = new HashMap<>();
        TopicContents.forEach(
                connection,
                serdes,
                BUSINESS_PROFILES,
                (record, profile) -> profiles.put(profile.getProfileId(), profile));
        int partitions = Installed.on(connection).partitions();
        try (AppendedRecords writer = new AppendedRecords(connection)) {
            for (BusinessProfile profile : profiles.values())
                for (int partition = 0; partition < partitions; partition++) writer.append(named(profile, partition));
        }
    }

    private ProducerRecord<byte[], byte[]> named(BusinessProfile profile, int partition) {
        return new ProducerRecord<>(
                connection.name(REFERRAL_DECISIONS),
                partition,
                profile.getProfileId().getBytes(UTF_8),
                null,
                NamedContacts.headers(NamedContacts.of(profile)));
    }
}
