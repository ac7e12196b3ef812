package io.baton.projections.views;

import io.baton.events.UserMark;
import io.micronaut.serde.annotation.Serdeable;

/**
 * One user's marks on one referral (L13).
 *
 * @param favorite among the user's favorites
 * @param skipped hidden from the user's Inbox
 */
@Serdeable
public record Marks(boolean favorite, boolean skipped) {
    /** No mark. */
    public static final Marks NONE = new Marks(false, false);

    /** @param kept null if the user has marked nothing */
    static Marks of(UserMark kept) {
        return kept == null ? NONE : new Marks(kept.getFavorite(), kept.getSkipped());
    }

    /** @return these, with that one as given */
    public Marks withFavorite(boolean on) {
        return new Marks(on, skipped);
    }

    /** @return these, with that one as given */
    public Marks withSkipped(boolean on) {
        return new Marks(favorite, on);
    }
}
