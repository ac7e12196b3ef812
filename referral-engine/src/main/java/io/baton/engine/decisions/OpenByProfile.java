package io.baton.engine.decisions;

import io.baton.lifecycle.Sealed;
import io.baton.lifecycle.referral.Referral;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The referrals of one partition that wait for the partner's decision, by their business profile, with whom each has. */
final class OpenByProfile {
    /** Sorts before whatever an id contains, so that a profile's referrals stand together. */
    private static final char SEPARATOR = '\0';

    private final KeyValueStore<Bytes, byte[]> store;

    /** @param store written by this index alone; in those of earlier releases the values are empty */
    OpenByProfile(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /** Adds a referral that was received, changes whom it has, and takes out one that was decided. */
    void move(Optional<Referral.Known> before, Referral.Full after) {
        Optional<List<Sealed>> had = before.filter(Referral.Received.class::isInstance)
                .map(Referral.Received.class::cast)
                .map(open -> open.rfi().contacts());
        if (after instanceof Referral.Received open) {
            if (!had.equals(Optional.of(open.rfi().contacts())))
                store.put(key(open), PlacePeople.of(open).get());
        } else if (had.isPresent()) {
            // Not delete, which looks up what it deletes.
            store.put(key(after), null);
        }
    }

    /**
     * @param named whom the profile's locations name
     * @return the ids of those of a profile that may have others; no other profile's are read
     */
    List<String> without(Set<Bytes> named, String profileId) {
        List<String> open = new ArrayList<>();
        Bytes first = bytes(profileId + SEPARATOR);
        try (KeyValueIterator<Bytes, byte[]> found = store.range(first, bytes(profileId + (char) (SEPARATOR + 1)))) {
            found.forEachRemaining(next -> {
                if (!named.contains(Bytes.wrap(next.value))) open.add(after(first, next.key));
            });
        }
        return open;
    }

    private static Bytes key(Referral.Full referral) {
        return bytes(referral.rfi().target().profileId() + SEPARATOR + referral.referralId());
    }

    private static Bytes bytes(String text) {
        return Bytes.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String after(Bytes first, Bytes key) {
        int from = first.get().length;
        return new String(key.get(), from, key.get().length - from, StandardCharsets.UTF_8);
    }
}
