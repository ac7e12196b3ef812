package io.baton.engine.decisions;

import io.baton.lifecycle.referral.Deadline;
import io.baton.lifecycle.referral.Referral;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The engine's memory of one partition's referrals, with their deadlines: both change together or not at all. How much of a
 * referral is kept is a rule of its own: {@link Referral.Full#kept()}.
 */
public final class StoredReferrals {
    private final KeyValueStore<String, Referral.Known> store;
    private final DeadlineIndex deadlines;

    public StoredReferrals(KeyValueStore<String, Referral.Known> store, DeadlineIndex deadlines) {
        this.store = store;
        this.deadlines = deadlines;
    }

    public Optional<Referral.Known> find(String referralId) {
        return Optional.ofNullable(store.get(referralId));
    }

    /** Replaces a referral by what it has become, and moves its deadline. */
    public void put(Optional<Referral.Known> before, Referral.Full after) {
        store.put(after.referralId(), after.kept());
        deadlines.move(after.referralId(), before.flatMap(StoredReferrals::next), next(after));
    }

    private static Optional<Instant> next(Referral.Known referral) {
        return switch (referral) {
            case Referral.Received received ->
                received.deadlines().stream().findFirst().map(Deadline::at);
            case Referral.Accepted _, Referral.Closed _ -> Optional.empty();
        };
    }
}
