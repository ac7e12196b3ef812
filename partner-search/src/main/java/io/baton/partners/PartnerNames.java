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
import java.util.stream.Stream;

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
     */
    private record Borne(NameClaim said, NameClaim claim, Look look) {}

    /**
     * By what a name is compared.
     *
     * @param forms what it looks like
     * @param written how it is written
     * @param alikeAllowed whether it may look like another partner's
     */
    private record Look(Set<String> forms, String written, boolean alikeAllowed) {
        static Look of(String name, boolean alikeAllowed) {
            return new Look(PartnerName.forms(name), PartnerName.written(name), alikeAllowed);
        }

        Stream<String> keys() {
            return Stream.concat(forms.stream(), Stream.of(written));
        }
    }

    /**
     * Reads what a profile says now.
     *
     * @param profile empty if it was taken back
     * @return the profiles about which something may have changed, and for each whether it bears another partner's name
     */
    Map<String, Boolean> profile(String profileId, Optional<BusinessProfile> profile, Instant appended) {
        return bear(
                profileId,
                profile.filter(said -> !Typed.isBlank(said.getPartnerName()))
                        .map(said -> borne(
                                NameClaims.of(profileId, said, appended),
                                Look.of(said.getPartnerName(), said.getLookAlikeAllowed()))));
    }

    /** As {@link #profile}, for what is kept of it. */
    Map<String, Boolean> naming(String profileId, Optional<NameClaim> claim) {
        claim.ifPresentOrElse(now -> kept.put(profileId, now), () -> kept.remove(profileId));
        return bear(profileId, Optional.ofNullable(borne.get(profileId)).map(name -> borne(name.said(), name.look())));
    }

    /**
     * @param lookAlikeAllowed whether the name may look like another partner's, if it is not the very same
     * @return whose the name is, if it is another partner's
     */
    Optional<NameClaim> anothers(String partnerId, String name, boolean lookAlikeAllowed) {
        return anothers(partnerId, Look.of(name, lookAlikeAllowed));
    }

    /** By the very name first: who had a look-alike of it before, and still has, has not had this one. */
    private Optional<NameClaim> anothers(String partnerId, Look look) {
        Optional<NameClaim> very = anothers(partnerId, Set.of(look.written()));
        return very.isPresent() || look.alikeAllowed() ? very : anothers(partnerId, look.forms());
    }

    private Optional<NameClaim> anothers(String partnerId, Set<String> keys) {
        return NameClaim.anothers(
                partnerId, keys.stream().flatMap(key -> first(key).stream()).toList());
    }

    private Map<String, Boolean> bear(String profileId, Optional<Borne> after) {
        Optional<Borne> before = Optional.ofNullable(borne.get(profileId));
        Set<String> touched = new HashSet<>();
        before.ifPresent(name -> name.look().keys().forEach(touched::add));
        after.ifPresent(name -> name.look().keys().forEach(touched::add));
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
            judged.put(
                    profileId, anothers(name.claim().partnerId(), name.look()).isPresent());
        }
        return judged;
    }

    private Borne borne(NameClaim said, Look look) {
        NameClaim claim = Optional.ofNullable(kept.get(said.profileId()))
                .filter(said::isSame)
                .orElse(said);
        return new Borne(said, claim, look);
    }

    private Optional<NameClaim> first(String form) {
        return Optional.ofNullable(byForm.get(form)).map(SortedSet::first);
    }

    private Optional<String> partner(String form) {
        return first(form).map(NameClaim::partnerId);
    }

    private void add(String profileId, Borne name) {
        borne.put(profileId, name);
        name.look()
                .keys()
                .forEach(key -> byForm.computeIfAbsent(key, _ -> new TreeSet<>(NameClaim.FIRST))
                        .add(name.claim()));
    }

    private void remove(String profileId, Borne name) {
        borne.remove(profileId);
        name.look()
                .keys()
                .forEach(key -> byForm.computeIfPresent(key, (_, claims) -> {
                    claims.remove(name.claim());
                    return claims.isEmpty() ? null : claims;
                }));
    }
}
