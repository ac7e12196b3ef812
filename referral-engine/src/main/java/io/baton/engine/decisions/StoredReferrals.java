package io.baton.engine.decisions;

import io.baton.lifecycle.referral.Deadline;
import io.baton.lifecycle.referral.Referral;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The engine's memory of one partition's referrals, with their deadlines and, while they are open, by their profiles: all three change together or not at all. How much of a
 * referral is kept is a rule of its own: {@link Referral.Full#kept()}.
 */
public final class StoredReferrals {
    private final KeyValueStore<String, Referral.Known> store;
    private final DeadlineIndex deadlines;
    private final OpenByProfile open;

    public StoredReferrals(
            KeyValueStore<String, Referral.Known> store, DeadlineIndex deadlines, KeyValueStore<Bytes, byte[]> open) {
        this.store = store;
        this.deadlines = deadlines;
        this.open = new OpenByProfile(open);
    }

    public Optional<Referral.Known> find(String referralId) {
        return Optional.ofNullable(store.get(referralId));
    }

    /**
     * @param named whom a business profile's locations name, by {@link PlacePeople}
     * @return the referrals of the profile that wait for the partner's decision, without those that have these people
     */
    List<String> openWithout(Set<Bytes> named, String profileId) {
        return open.without(named, profileId);
    }

    /** Replaces a referral by what it has become, and moves its entry among the deadlines. */
    public void put(Optional<Referral.Known> before, Referral.Full after) {
        store.put(after.referralId(), after.kept());
        deadlines.move(after.referralId(), before.flatMap(StoredReferrals::next), next(after));
        open.move(before, after);
    }

    /** Keeps no more than a refusal needs of a referral to which nothing can happen any more. */
    void settle(Referral.Archived ended) {
        store.put(ended.referralId(), ended.remembered());
        deadlines.move(ended.referralId(), next(ended), Optional.empty());
    }

    /** @return when the engine has to look at it next: at its next deadline, or to {@link #settle} it */
    private static Optional<Instant> next(Referral.Known referral) {
        return switch (referral) {
            case Referral.Received received ->
                received.deadlines().stream().findFirst().map(Deadline::at);
            case Referral.Archived ended -> ended.settledAt();
            case Referral.Accepted _, Referral.Remembered _ -> Optional.empty();
        };
    }
}
