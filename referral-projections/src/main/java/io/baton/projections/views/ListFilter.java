package io.baton.projections.views;

import io.baton.events.Stage;
import java.util.Set;

/** Which part of a list is shown, by the stage of its referrals. */
public enum ListFilter {
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
            case UNKNOWN -> Set.of(ALL);
        };
    }
}
