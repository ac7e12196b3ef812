package io.baton.projections.engine;

import io.baton.events.ReferralDecision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;

/** Requests that wait for their profile, by profile; the timestamp beside each is when patience ends. */
final class WaitingTargets {
    /** Sorts before whatever an id contains, so that a profile's requests stand together. */
    private static final char SEPARATOR = '\0';

    private final TimestampedKeyValueStore<String, ReferralDecision> store;

    WaitingTargets(TimestampedKeyValueStore<String, ReferralDecision> store) {
        this.store = store;
    }

    void put(String profileId, ReferralDecision request, Instant patienceEnds) {
        store.put(
                key(profileId, request.getReferralId()), ValueAndTimestamp.make(request, patienceEnds.toEpochMilli()));
    }

    /** Removes a request. */
    Optional<ReferralDecision> take(String profileId, String referralId) {
        return Optional.ofNullable(store.delete(key(profileId, referralId))).map(ValueAndTimestamp::value);
    }

    /** @return the requests that wait for this profile */
    List<ReferralDecision> of(String profileId) {
        List<ReferralDecision> waiting = new ArrayList<>();
        String first = profileId + SEPARATOR;
        String last = profileId + (char) (SEPARATOR + 1);
        try (KeyValueIterator<String, ValueAndTimestamp<ReferralDecision>> entries = store.range(first, last)) {
            while (entries.hasNext()) waiting.add(entries.next().value.value());
        }
        return waiting;
    }

    /** @return the requests whose patience has ended; the few that wait at all are looked through */
    List<ReferralDecision> outOfPatience(Instant now) {
        return waiting().stream()
                .filter(waiting -> waiting.timestamp() <= now.toEpochMilli())
                .map(ValueAndTimestamp::value)
                .toList();
    }

    /** @return when the next one's patience ends; empty if none waits */
    Optional<Instant> nextOutOfPatience() {
        return waiting().stream()
                .map(waiting -> Instant.ofEpochMilli(waiting.timestamp()))
                .min(Comparator.naturalOrder());
    }

    private List<ValueAndTimestamp<ReferralDecision>> waiting() {
        List<ValueAndTimestamp<ReferralDecision>> waiting = new ArrayList<>();
        try (KeyValueIterator<String, ValueAndTimestamp<ReferralDecision>> entries = store.all()) {
            entries.forEachRemaining(entry -> waiting.add(entry.value));
        }
        return waiting;
    }

    private static String key(String profileId, String referralId) {
        return profileId + SEPARATOR + referralId;
    }
}
