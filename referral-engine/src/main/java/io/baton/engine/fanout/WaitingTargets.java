package io.baton.engine.fanout;

import io.baton.engine.records.TargetRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;

/** Requests that wait for their profile, by profile; the timestamp of each is the end of its wait. */
final class WaitingTargets {
    /** Sorts before every character of an id, so that the keys of a profile are adjacent. */
    private static final char SEPARATOR = '\0';

    private final TimestampedKeyValueStore<String, TargetRequest> store;

    WaitingTargets(TimestampedKeyValueStore<String, TargetRequest> store) {
        this.store = store;
    }

    void put(String profileId, TargetRequest request, Instant patienceEnds) {
        store.put(
                key(profileId, request.getReferralId()), ValueAndTimestamp.make(request, patienceEnds.toEpochMilli()));
    }

    /** Removes a request. */
    Optional<TargetRequest> take(String profileId, String referralId) {
        return Optional.ofNullable(store.delete(key(profileId, referralId))).map(ValueAndTimestamp::value);
    }

    /** @return the requests that wait for this profile */
    List<TargetRequest> of(String profileId) {
        List<TargetRequest> waiting = new ArrayList<>();
        String first = profileId + SEPARATOR;
        String last = profileId + (char) (SEPARATOR + 1);
        try (KeyValueIterator<String, ValueAndTimestamp<TargetRequest>> entries = store.range(first, last)) {
            while (entries.hasNext()) waiting.add(entries.next().value.value());
        }
        return waiting;
    }

    /**
     * What a look through all that wait finds.
     *
     * @param outOfPatience the requests whose patience has ended
     * @param next when that of the next one ends; {@link Instant#MAX} if no other waits
     */
    record Found(List<TargetRequest> outOfPatience, Instant next) {}

    /** Looks through all that wait; only what is out of patience is held in memory. */
    Found look(Instant now) {
        List<TargetRequest> outOfPatience = new ArrayList<>();
        Instant next = Instant.MAX;
        try (KeyValueIterator<String, ValueAndTimestamp<TargetRequest>> entries = store.all()) {
            while (entries.hasNext()) {
                ValueAndTimestamp<TargetRequest> waiting = entries.next().value;
                Instant patienceEnds = Instant.ofEpochMilli(waiting.timestamp());
                if (!patienceEnds.isAfter(now)) outOfPatience.add(waiting.value());
                else if (patienceEnds.isBefore(next)) next = patienceEnds;
            }
        }
        return new Found(outOfPatience, next);
    }

    private static String key(String profileId, String referralId) {
        return profileId + SEPARATOR + referralId;
    }
}
