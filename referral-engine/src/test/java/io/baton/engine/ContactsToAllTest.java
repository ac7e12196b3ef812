package io.baton.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.engine.decisions.NamedContacts;
import io.baton.events.topics.Topics;
import io.baton.records.Samples;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

/** L3: a profile's open referrals may be in any partition. */
class ContactsToAllTest {
    private static final String TOPIC = Topics.REFERRAL_DECISIONS.name();

    private final ContactsToAll partitioner = new ContactsToAll();

    @Test
    void whom_a_profile_names_goes_to_every_partition() {
        assertThat(partitioner.partitions(
                        TOPIC, Samples.PROFILE, null, NamedContacts.headers(NamedContacts.of(Samples.profile())), 3))
                .contains(Set.of(0, 1, 2));
    }

    @Test
    void a_decision_goes_to_the_partition_of_its_key() {
        assertThat(partitioner.partitions(TOPIC, "referral-1", Samples.received("rfi-1"), new RecordHeaders(), 3))
                .isEqualTo(Optional.empty());
    }
}
