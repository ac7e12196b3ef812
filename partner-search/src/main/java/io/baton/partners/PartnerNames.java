package io.baton.partners;

import io.baton.events.BusinessProfile;
import io.baton.lifecycle.check.Typed;
import io.baton.lifecycle.profile.NameClaim;
import io.baton.lifecycle.profile.PartnerName;
import io.baton.records.NameClaims;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Whose which name is, from the profiles and from the topic that keeps since when each has its name. Until the engine has written that, a
 * profile counts from its own append: the instant that the engine writes. Not safe for use by several threads.
 */
final class PartnerNames {
    private final Map<String, NameClaim> kept = new HashMap<>();
    private final Map<String, Borne> borne = new HashMap<>();
    private final Map<String, SortedSet<NameClaim>> byForm = new HashMap<>();

    /**
     * A name that a profile bears.
     *
     * @param said since the profile's last append
     * @param claim since the profile has it
     * @param forms by which it is compared
     */
    private record Borne(NameClaim said, NameClaim claim, Set<String> forms) {}

    /**
     * Reads what a profile says now.
     *
     * @param profile empty if it was taken back
     * @return the profiles about which something may have changed, and for each whether it bears another partner's name
     */
    Map<String, Boolean> profile(String profileId, Optional<BusinessProfile> profile, Instant appended) {
        return bear(
                profileId,
                profile.map(said -> NameClaims.of(profileId, said, appended))
                        .filter(claim -> !Typed.isBlank(claim.name())));
    }

    /** As {@link #profile}, for what is kept of it. */
    Map<String, Boolean> naming(String profileId, Optional<NameClaim> claim) {
        claim.ifPresentOrElse(now -> kept.put(profileId, now), () -> kept.remove(profileId));
        return bear(profileId, Optional.ofNullable(borne.get(profileId)).map(Borne::said));
    }

    /** @return whether the name, or one that looks like it, is another partner's */
    boolean isAnothers(String partnerId, String name) {
        return isAnothers(partnerId, PartnerName.forms(name));
    }

    private boolean isAnothers(String partnerId, Set<String> forms) {
        return NameClaim.isAnothers(
                partnerId, forms.stream().flatMap(form -> first(form).stream()).toList());
    }

    private Map<String, Boolean> bear(String profileId, Optional<NameClaim> said) {
        Optional<Borne> before = Optional.ofNullable(borne.get(profileId));
        Optional<Borne> after = said.map(claim -> borne(profileId, claim));
        Set<String> touched = new HashSet<>();
        before.ifPresent(name -> touched.addAll(name.forms()));
        after.ifPresent(name -> touched.addAll(name.forms()));
        Map<String, Optional<String>> had = new HashMap<>();
        touched.forEach(form -> had.put(form, partner(form)));
        before.ifPresent(name -> remove(profileId, name));
        after.ifPresent(name -> add(profileId, name));
        Set<String> concerned = new HashSet<>();
        after.ifPresent(_ -> concerned.add(profileId));
        // Thousands of profiles may have one name: all are judged only if it comes to another partner.
        touched.stream()
                .filter(form -> !partner(form).equals(had.get(form)))
                .flatMap(form -> Optional.ofNullable(byForm.get(form)).stream().flatMap(SortedSet::stream))
                .forEach(claim -> concerned.add(claim.profileId()));
        return judged(concerned);
    }

    private Map<String, Boolean> judged(Set<String> profileIds) {
        Map<String, Boolean> judged = new LinkedHashMap<>();
        for (String profileId : profileIds) {
            Borne name = borne.get(profileId);
            judged.put(profileId, isAnothers(name.claim().partnerId(), name.forms()));
        }
        return judged;
    }

    private Borne borne(String profileId, NameClaim said) {
        NameClaim claim =
                Optional.ofNullable(kept.get(profileId)).filter(said::isSame).orElse(said);
        return new Borne(said, claim, PartnerName.forms(said.name()));
    }

    private Optional<NameClaim> first(String form) {
        return Optional.ofNullable(byForm.get(form)).map(SortedSet::first);
    }

    private Optional<String> partner(String form) {
        return first(form).map(NameClaim::partnerId);
    }

    private void add(String profileId, Borne name) {
        borne.put(profileId, name);
        for (String form : name.forms())
            byForm.computeIfAbsent(form, _ -> new TreeSet<>(NameClaim.FIRST)).add(name.claim());
    }

    private void remove(String profileId, Borne name) {
        borne.remove(profileId);
        for (String form : name.forms())
            byForm.computeIfPresent(form, (_, claims) -> {
                claims.remove(name.claim());
                return claims.isEmpty() ? null : claims;
            });
    }
}
