package io.baton.lifecycle.profile;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Since when a profile calls its partner so. Of two partners with the same name, the first one has it, for as long as any of its profiles
 * bears it; the other has no profile that takes referrals under it. The order follows from the claims alone, so that all who read them find
 * the same.
 *
 * @param partnerId the partner company
 * @param name the company's name; empty if the profile was taken back
 * @param since when the profile was appended with it
 */
public record NameClaim(String profileId, String partnerId, String name, Instant since) {
    /** What is wrong with a profile's name that is another partner's. */
    public static final String ANOTHERS =
            "belongs to another partner, or looks like it: choose another, or write to the program if it is yours";

    /** The first claim has the name; at the same instant, the ids decide. */
    public static final Comparator<NameClaim> FIRST =
            Comparator.comparing(NameClaim::since).thenComparing(NameClaim::profileId);

    /** @return whether it says the same, but for the time and what customers cannot tell apart */
    public boolean isSame(NameClaim other) {
        return partnerId.equals(other.partnerId) && PartnerName.forms(name).equals(PartnerName.forms(other.name));
    }

    /**
     * What is to be kept when a profile is appended: another time than the last append's, as soon as the profile was changed under the name.
     *
     * @param kept what was kept of the profile; empty if nothing was
     * @param before what the profile said before; empty if there was none
     * @param now what it says now, since now
     * @return the claim to keep from now on; empty if it is the one that was kept
     */
    public static Optional<NameClaim> after(Optional<NameClaim> kept, Optional<NameClaim> before, NameClaim now) {
        if (kept.filter(now::isSame).isPresent()) return Optional.empty();
        // Nobody has seen how it got the name: the engine was rebuilt, or older than this rule.
        return before.filter(now::isSame)
                .filter(same -> same.since().isBefore(now.since()))
                .or(() -> Optional.of(now));
    }

    /**
     * @param alike the claims of all profiles to this name, or to one that looks like it
     * @return whose the name is, if it is another partner's
     */
    public static Optional<NameClaim> anothers(String partnerId, Collection<NameClaim> alike) {
        return alike.stream().min(FIRST).filter(first -> !first.partnerId().equals(partnerId));
    }
}
