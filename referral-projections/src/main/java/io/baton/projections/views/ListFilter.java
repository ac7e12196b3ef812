package io.baton.projections.views;

import io.baton.events.Stage;
import java.util.Set;

/** Selects a part of a list by the stage of its referrals. */
public enum ListFilter {
    /** All of them. */
    ALL,
    /** Undecided. */
    INBOX,
    /** Accepted. */
    ACTIVE,
    /** Archived, with any outcome. */
    ARCHIVED,
    /** Archived with this outcome. */
    WON,
    /** Archived with this outcome. */
    LOST,
    /** Archived with this outcome. */
    DECLINED,
    /** Archived with this outcome. */
    EXPIRED,
    /** Archived with this outcome. */
    WITHDRAWN,
    /** Archived with this outcome. */
    CANCELLED;

    /** @return the filters that let a referral of this stage through */
    static Set<ListFilter> of(Stage stage) {
        return switch (stage) {
            case RECEIVED -> Set.of(ALL, INBOX);
            case ACCEPTED -> Set.of(ALL, ACTIVE);
            case WON -> Set.of(ALL, ARCHIVED, WON);
            case LOST -> Set.of(ALL, ARCHIVED, LOST);
            case DECLINED -> Set.of(ALL, ARCHIVED, DECLINED);
            case EXPIRED -> Set.of(ALL, ARCHIVED, EXPIRED);
            case WITHDRAWN -> Set.of(ALL, ARCHIVED, WITHDRAWN);
            case CANCELLED -> Set.of(ALL, ARCHIVED, CANCELLED);
            case UNKNOWN -> Set.of(ALL);
        };
    }
}
