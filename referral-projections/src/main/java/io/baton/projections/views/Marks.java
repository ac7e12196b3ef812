package io.baton.projections.views;

import io.baton.events.UserMark;
import io.micronaut.serde.annotation.Serdeable;

/**
 * One user's marks on one referral (L13).
 *
 * @param favorite among the user's favorites
 * @param skipped hidden from the user's Inbox
 * @param opened no longer new to the user
 */
@Serdeable
public record Marks(boolean favorite, boolean skipped, boolean opened) {
    /** No mark. */
    public static final Marks NONE = new Marks(false, false, false);

    /** @param kept null if the user has marked nothing */
    static Marks of(UserMark kept) {
        return kept == null ? NONE : new Marks(kept.getFavorite(), kept.getSkipped(), kept.getOpened());
    }

    /** @return a copy with this mark set or cleared */
    public Marks withFavorite(boolean on) {
        return new Marks(on, skipped, opened);
    }

    /** @return a copy with this mark set or cleared */
    public Marks withSkipped(boolean on) {
        return new Marks(favorite, on, opened);
    }

    /** @return these, with that one as given */
    public Marks withOpened(boolean on) {
        return new Marks(favorite, skipped, on);
    }
}
