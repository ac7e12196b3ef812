package io.baton.inbox.profile;

import io.baton.api.profiles.ProfileJson;
import io.baton.api.profiles.ProfileService;
import io.baton.api.web.Caller;
import io.baton.inbox.profile.Preview.Asked;
import io.baton.partners.PartnerSearch;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Where profiles stand in the partner search. */
@Singleton
public final class Standings {
    /** Each costs a search. */
    private static final int MOST_PROFILES = 5;

    private final ProfileService profiles;
    private final PartnerSearch search;

    Standings(ProfileService profiles, PartnerSearch search) {
        this.profiles = profiles;
        this.search = search;
    }

    /** @return where a profile stands for what a customer searches; empty if it is not found */
    Optional<Standing> of(String profileId, String region, Asked asked) {
        return Standing.of(profileId, search.best(asked.in(region).need(), Preview.MOST));
    }

    /** @return where the first profiles of the caller's company stand for a customer who names nothing but the region */
    public List<Standing> of(Caller caller) {
        return profiles.all(caller, null, MOST_PROFILES).profiles().stream()
                .filter(profile -> "ACTIVE".equals(profile.status()))
                .flatMap(profile -> of(profile).stream())
                .toList();
    }

    private Optional<Standing> of(ProfileJson profile) {
        return of(String.valueOf(profile.profileId()), String.valueOf(profile.region()), Asked.ANYTHING);
    }
}
