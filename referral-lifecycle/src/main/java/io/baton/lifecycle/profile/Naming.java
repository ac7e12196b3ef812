package io.baton.lifecycle.profile;

import java.time.Instant;
import java.util.Optional;

/**
 * What a profile calls its partner, and what the program says of the name that the partner asked for last. A name that waits is not the
 * partner's yet: an older profile keeps its name meanwhile, and a new one has none, so it takes no referrals ({@link ProfileCheck}).
 *
 * @param name that the profile bears; empty if none was approved yet
 * @param lookAlikeAllowed whether the program allows it although it looks like another partner's
 */
public record Naming(String name, boolean lookAlikeAllowed, Optional<NameReview> review) {
    /** Of a profile that does not exist yet. */
    public static final Naming NONE = new Naming("", false, Optional.empty());

    /** @return whether a name waits for the program */
    public boolean waits() {
        return review.filter(asked -> asked.stage() == NameReviewStage.WAITING).isPresent();
    }

    /** @return the name as the partner wants it: who sends back what it reads asks for nothing new */
    public String wanted() {
        return review.filter(_ -> waits() || name.isEmpty())
                .map(NameReview::name)
                .orElse(name);
    }

    /** @return whether the name that the partner wants is not the one that the profile bears */
    public boolean isOpen() {
        return !wanted().equals(name);
    }

    /**
     * A partner writes this name into its profile.
     *
     * @param allowed whether the program has allowed the partner this name before, although it looks like another's
     */
    public Naming asked(String asked, boolean allowed, NameReviewPolicy policy, Instant now) {
        if (asked.equals(name)) return new Naming(name, lookAlikeAllowed || allowed, review.filter(_ -> !waits()));
        if (waits() && asked.equals(wanted())) return this;
        if (!policy.required()) return new Naming(asked, allowed, Optional.empty());
        return new Naming(name, lookAlikeAllowed, Optional.of(NameReview.waiting(asked, now)));
    }

    /**
     * The program writes this name into the profile: it waits for nobody. A name that it sends back as it reads it stays as it is, so that
     * nobody approves one by changing something else.
     *
     * @param allowed whether it may look like another partner's; empty if the program does not say
     */
    public Naming given(String given, Optional<Boolean> allowed) {
        if (given.equals(wanted())) return new Naming(name, allowed.orElse(lookAlikeAllowed), review);
        return new Naming(given, allowed.orElse(given.equals(name) && lookAlikeAllowed), Optional.empty());
    }

    /** @return with the name that waits; as it was if none does */
    public Naming approved(boolean allowed, Instant now) {
        return waits() ? new Naming(wanted(), allowed, review.map(asked -> asked.approved(now))) : this;
    }

    /** @return without the name that waits; as it was if none does */
    public Naming declined(String reason, Instant now) {
        return waits() ? new Naming(name, lookAlikeAllowed, review.map(asked -> asked.declined(reason, now))) : this;
    }
}
