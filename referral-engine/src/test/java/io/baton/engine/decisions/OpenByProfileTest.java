package io.baton.engine.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.engine.records.LocationContacts;
import io.baton.engine.records.ProfileContacts;
import io.baton.engine.records.SealedCopies;
import io.baton.events.Sealed;
import io.baton.events.topics.EventKind;
import io.baton.lifecycle.referral.Referral;
import io.baton.records.ReferralRecords;
import io.baton.records.SampleEvents;
import io.baton.records.Samples;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

/** Of the open referrals of a profile only those are read that may have other people than it names. */
class OpenByProfileTest {
    private static final Referral.Full RECEIVED = after(EventKind.RECEIVED);
    private static final Referral.Full CHANGED = after(EventKind.CONTACTS_CHANGED);

    private final KeyValueStore<Bytes, byte[]> store =
            Stores.inMemoryKeyValueStore("open-by-profile").get();
    private final OpenByProfile index = new OpenByProfile(store);

    @Test
    void who_has_the_people_whom_the_profile_names_is_left_out() {
        index.move(Optional.empty(), RECEIVED);
        assertThat(without(RECEIVED, Samples.PARTNER, Samples.LOCATION)).isEmpty();
        assertThat(without(RECEIVED, Samples.PARTNER, " " + Samples.LOCATION.toUpperCase()))
                .isEmpty();
    }

    @Test
    void who_has_others_is_another_companys_or_is_at_another_location_is_found() {
        index.move(Optional.empty(), RECEIVED);
        assertThat(without(CHANGED, Samples.PARTNER, Samples.LOCATION)).containsExactly(RECEIVED.referralId());
        assertThat(without(RECEIVED, "somebody-else", Samples.LOCATION)).containsExactly(RECEIVED.referralId());
        assertThat(without(RECEIVED, Samples.PARTNER, "elsewhere")).containsExactly(RECEIVED.referralId());
    }

    @Test
    void a_change_of_the_people_is_noted() {
        index.move(Optional.empty(), RECEIVED);
        index.move(known(RECEIVED), CHANGED);
        assertThat(without(CHANGED, Samples.PARTNER, Samples.LOCATION)).isEmpty();
        assertThat(without(RECEIVED, Samples.PARTNER, Samples.LOCATION)).containsExactly(RECEIVED.referralId());
    }

    @Test
    void what_an_earlier_release_noted_is_found() {
        index.move(Optional.empty(), RECEIVED);
        Bytes key = onlyKey();
        store.put(key, new byte[0]);
        assertThat(without(RECEIVED, Samples.PARTNER, Samples.LOCATION)).containsExactly(RECEIVED.referralId());
    }

    private List<String> without(Referral.Full people, String partnerId, String location) {
        List<Sealed> contacts = ReferralRecords.toRecord(people).getRfi().getContacts();
        ProfileContacts named = new ProfileContacts(
                Samples.PROFILE, partnerId, List.of(new LocationContacts(location, SealedCopies.of(contacts))));
        return index.without(PlacePeople.of(named), Samples.PROFILE);
    }

    private Bytes onlyKey() {
        try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
            return all.next().key;
        }
    }

    private static Optional<Referral.Known> known(Referral.Full referral) {
        return Optional.of((Referral.Known) referral);
    }

    private static Referral.Full after(EventKind kind) {
        return ReferralRecords.toRules(SampleEvents.of(kind).getAfter());
    }
}
