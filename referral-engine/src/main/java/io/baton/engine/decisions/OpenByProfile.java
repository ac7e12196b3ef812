package io.baton.engine.decisions;

import io.baton.lifecycle.referral.Referral;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The referrals of one partition that wait for the partner's decision, by their business profile. */
final class OpenByProfile {
    private static final byte[] NOTHING = {};
    /** Sorts before whatever an id contains, so that a profile's referrals stand together. */
    private static final char SEPARATOR = '\0';

    private final KeyValueStore<Bytes, byte[]> store;

    /** @param store written by this index alone; its values are empty, the key says all */
    OpenByProfile(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /** Adds a referral that was received, and takes out one that was decided; nothing else is written. */
    void move(Optional<Referral.Known> before, Referral.Full after) {
        boolean wasOpen = before.filter(Referral.Received.class::isInstance).isPresent();
        boolean isOpen = after instanceof Referral.Received;
        // Not delete, which looks up what it deletes.
        if (wasOpen != isOpen) store.put(key(after), isOpen ? NOTHING : null);
    }

    /** @return the ids of those that a profile has; no other profile's are read */
    List<String> of(String profileId) {
        List<String> open = new ArrayList<>();
        Bytes first = bytes(profileId + SEPARATOR);
        try (KeyValueIterator<Bytes, byte[]> found = store.range(first, bytes(profileId + (char) (SEPARATOR + 1)))) {
            found.forEachRemaining(next -> open.add(after(first, next.key)));
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
