package io.baton.projections.views;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;

/**
 * Which page of which list.
 *
 * @param viewer of the list
 * @param list which list (L13)
 * @param filter which part of it
 * @param order of the list; must be one of the filter's
 * @param direction which end comes first
 * @param wanted what narrows the list down
 * @param cursor where the page before ended; empty for the first
 * @param limit how many at the most; at least 1
 */
@Serdeable
public record ListQuery(
        Viewer viewer,
        LeadList list,
        ListFilter filter,
        Order order,
        Direction direction,
        Wanted wanted,
        Optional<String> cursor,
        int limit)
        implements ViewQuestion<ReferralPage> {
    @Override
    public String store() {
        return PartnerState.LISTS;
    }

    @Override
    public String key() {
        return viewer.partnerId();
    }

    @Override
    public Class<ReferralPage> answerType() {
        return ReferralPage.class;
    }

    @Override
    public ReferralPage answer(ViewStores stores) {
        return new PageReading(
                        this,
                        stores.store(PartnerState.LISTS),
                        stores.store(PartnerState.REFERRALS),
                        stores.store(PartnerState.MARKS))
                .read();
    }

    /** The lists (L13). */
    public enum LeadList {
        /** Customer inquiries. */
        MARKETPLACE,
        /** Marketing and sales qualified leads. */
        QUALIFIED,
        /** Both of these. */
        LEADS,
        /** The viewer's favorites. */
        FAVORITES,
        /** The referrals that the viewer has skipped. */
        SKIPPED
    }

    /** Which end comes first. */
    public enum Direction {
        ASCENDING,
        DESCENDING
    }

    /** @return whether a referral with these marks of the viewer is on the list; skip hides from the Inbox, and nowhere else (L13) */
    boolean shows(Marks marks) {
        return switch (list) {
            case MARKETPLACE, QUALIFIED, LEADS -> filter != ListFilter.INBOX || !marks.skipped();
            case FAVORITES -> marks.favorite();
            case SKIPPED -> marks.skipped();
        };
    }
}
