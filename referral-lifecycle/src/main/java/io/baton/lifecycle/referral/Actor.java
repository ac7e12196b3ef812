package io.baton.lifecycle.referral;

import java.util.Objects;
import java.util.Optional;

/**
 * Who asks for a decision.
 *
 * @param kind their side
 * @param partnerId the partner's company; present exactly for {@link Kind#PARTNER}
 * @param userId the person or system, as the identity provider names it
 * @param role the role acted in (L14)
 * @param onlyAsContact their pseudonym, if they may decide only where the referral lists them as a contact; empty if
 *     they may decide everything on their side (L14)
 */
public record Actor(Kind kind, Optional<String> partnerId, String userId, String role, Optional<String> onlyAsContact) {
    public Actor {
        Objects.requireNonNull(userId, "userId");
        Objects.requireNonNull(role, "role");
        if (partnerId.isPresent() != (kind == Kind.PARTNER))
            throw new IllegalArgumentException("a partner's actor, and no other, has a partnerId");
    }

    /** The side that an actor is on. */
    public enum Kind {
        PARTNER,
        CUSTOMER,
        PROGRAM,
        /** Baton itself: receipt. */
        ENGINE
    }
}
