package io.baton.projections.views;

import io.baton.events.Stage;
import java.util.Set;

/** What part of a list: by where its referrals stand. */
public enum Shelf {
    /** All of them. */
    ALL,
    /** Undecided. */
    INBOX,
    /** Accepted. */
    ACTIVE,
    /** Ended, however. */
    ARCHIVED,
    /** Ended so. */
    WON,
    /** Ended so. */
    LOST,
    /** Ended so. */
    DECLINED,
    /** Ended so. */
    EXPIRED,
    /** Ended so. */
    WITHDRAWN;

    /** @return those on which a referral of this stage lies */
    static Set<Shelf> of(Stage stage) {
        return switch (stage) {
            case RECEIVED -> Set.of(ALL, INBOX);
            case ACCEPTED -> Set.of(ALL, ACTIVE);
            case WON -> Set.of(ALL, ARCHIVED, WON);
            case LOST -> Set.of(ALL, ARCHIVED, LOST);
            case DECLINED -> Set.of(ALL, ARCHIVED, DECLINED);
            case EXPIRED -> Set.of(ALL, ARCHIVED, EXPIRED);
            case WITHDRAWN -> Set.of(ALL, ARCHIVED, WITHDRAWN);
            case UNKNOWN -> Set.of(ALL);
        };
    }
}
