package io.baton.projections.views;

import java.util.Optional;

/**
 * Which page of which list.
 *
 * @param partnerId whose referrals
 * @param list which lead types (L13)
 * @param stage which stage
 * @param cursor where the page before ended; empty for the first
 * @param limit how many at the most; at least 1
 */
public record InboxQuery(String partnerId, LeadList list, ListedStage stage, Optional<String> cursor, int limit) {
    /** The two lists of leads (L13). */
    public enum LeadList {
        /** Customer inquiries. */
        MARKETPLACE,
        /** Marketing and sales qualified leads. */
        QUALIFIED
    }

    /** The three shelves of a list. */
    public enum ListedStage {
        /** Undecided. */
        INBOX,
        /** Accepted. */
        ACTIVE,
        /** Won, lost, declined, expired, withdrawn. */
        ARCHIVED
    }
}
