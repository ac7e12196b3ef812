package io.baton.api.referrals;

import io.baton.projections.views.ListFilter;

/** A part of a list: a stage as answers say it, or a group: INBOX is RECEIVED, ACTIVE is ACCEPTED, ARCHIVED has every outcome. */
public enum ListStage {
    ALL,
    INBOX,
    ACTIVE,
    ARCHIVED,
    RECEIVED,
    ACCEPTED,
    WON,
    LOST,
    DECLINED,
    EXPIRED,
    WITHDRAWN,
    CANCELLED;

    /** @return the part of the views' lists */
    public ListFilter filter() {
        return switch (this) {
            case ALL -> ListFilter.ALL;
            case INBOX, RECEIVED -> ListFilter.INBOX;
            case ACTIVE, ACCEPTED -> ListFilter.ACTIVE;
            case ARCHIVED -> ListFilter.ARCHIVED;
            case WON -> ListFilter.WON;
            case LOST -> ListFilter.LOST;
            case DECLINED -> ListFilter.DECLINED;
            case EXPIRED -> ListFilter.EXPIRED;
            case WITHDRAWN -> ListFilter.WITHDRAWN;
            case CANCELLED -> ListFilter.CANCELLED;
        };
    }
}
