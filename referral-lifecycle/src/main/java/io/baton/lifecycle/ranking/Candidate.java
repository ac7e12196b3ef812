package io.baton.lifecycle.ranking;

import io.baton.lifecycle.CompanySize;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A business profile that takes referrals, with what its partner has done so far.
 *
 * @param offer what the profile offers
 * @param track what the partner has done so far
 */
public record Candidate(Offer offer, TrackRecord track) {
    /**
     * A location.
     *
     * @param location its id
     * @param country where it is, ISO 3166-1 alpha-2
     */
    public record Place(String location, String country) {}

    public Candidate {
        Objects.requireNonNull(offer, "offer");
        Objects.requireNonNull(track, "track");
    }

    /** The same, with each part of the offer by itself. */
    public Candidate(
            String profileId,
            String region,
            List<Place> places,
            Set<CompanySize> servedSizes,
            Set<String> languages,
            Set<String> solutions,
            Set<String> services,
            Set<String> industries,
            Set<String> keywords,
            Set<String> found,
            Set<String> competencies,
            Set<String> endorsements,
            TrackRecord track) {
        this(
                new Offer(
                        profileId,
                        region,
                        places,
                        servedSizes,
                        languages,
                        solutions,
                        services,
                        industries,
                        keywords,
                        found,
                        competencies,
                        endorsements),
                track);
    }

    public String profileId() {
        return offer.profileId();
    }
}
