package io.baton.partners;

import io.baton.events.BusinessProfile;
import io.baton.lifecycle.ranking.Candidate;
import io.baton.lifecycle.ranking.Need;
import io.baton.lifecycle.ranking.Ranked;
import io.baton.lifecycle.ranking.Ranking;
import io.baton.lifecycle.ranking.RankingPolicy;
import io.baton.lifecycle.ranking.TrackRecord;
import io.baton.partners.Profiles.Entry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds the partners that fit a need (L15), among those that take referrals now: none below the policy's least fit. */
public final class PartnerSearch implements PartnerFinder {
    private final Supplier<Collection<Entry>> profiles;
    private final Function<String, TrackRecord> tracks;
    private final Supplier<RankingPolicy> policy;
    private final InstantSource clock;

    /**
     * A partner that was found.
     *
     * @param profile its business profile
     * @param ranked its rank, and why
     */
    public record Found(BusinessProfile profile, Ranked ranked) {}

    /**
     * @param profiles all that there are now
     * @param tracks what each partner has done lately, by its id
     * @param policy what counts how much now
     * @param clock by which pauses end
     */
    public PartnerSearch(
            Supplier<Collection<Entry>> profiles,
            Function<String, TrackRecord> tracks,
            Supplier<RankingPolicy> policy,
            InstantSource clock) {
        this.profiles = profiles;
        this.tracks = tracks;
        this.policy = policy;
        this.clock = clock;
    }

    /** @return the best, at most so many; fewer if fewer may serve the need */
    public List<Found> best(Need need, int most) {
        return ranked(need, Set.of()).limit(most).toList();
    }

    /** @return the profile's rank for who names nothing but its region; empty if it takes no referrals now */
    public Optional<Found> rank(Entry entry) {
        return rank(Need.of(entry.profile().getRegion(), Optional.empty()), entry);
    }

    /** @return the profile's rank for the need; empty if it takes no referrals now, or may not serve the need */
    public Optional<Found> rank(Need need, Entry entry) {
        BusinessProfile profile = entry.profile();
        List<Candidate> candidate = entry.open(clock.instant())
                .map(offer -> new Candidate(offer, tracks.apply(profile.getPartnerId())))
                .map(List::of)
                .orElse(List.of());
        return Ranking.rank(policy.get(), need, candidate).stream()
                .map(ranked -> new Found(profile, ranked))
                .findFirst();
    }

    @Override
    public List<Ranked> best(Need need, Set<String> without, int most) {
        return others(need, without, most).stream().map(Found::ranked).toList();
    }

    /**
     * @param without partners to leave out
     * @return one profile of each partner that fits, best first, at most so many
     */
    public List<Found> others(Need need, Set<String> without, int most) {
        Set<String> partners = new HashSet<>();
        return ranked(need, without)
                .filter(found -> partners.add(found.profile().getPartnerId()))
                .limit(most)
                .toList();
    }

    /** Only those that may serve the need are ranked: a track record is looked at for no others. */
    private Stream<Found> ranked(Need need, Set<String> without) {
        RankingPolicy inForce = policy.get();
        Instant now = clock.instant();
        Map<String, Entry> fitting = new HashMap<>();
        List<Candidate> candidates = new ArrayList<>();
        for (Entry entry : profiles.get()) {
            String partner = entry.profile().getPartnerId();
            if (without.contains(partner)) continue;
            entry.open(now)
                    .filter(offer -> Ranking.mayServe(inForce, need, offer))
                    .ifPresent(offer -> {
                        fitting.put(entry.profileId(), entry);
                        candidates.add(new Candidate(offer, tracks.apply(partner)));
                    });
        }
        return Ranking.rank(inForce, need, candidates).stream()
                .map(ranked ->
                        new Found(fitting.get(ranked.candidate().profileId()).profile(), ranked));
    }
}
