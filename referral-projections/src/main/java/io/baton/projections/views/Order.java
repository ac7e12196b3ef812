package io.baton.projections.views;

import io.baton.events.Deadline;
import io.baton.events.DeadlineKind;
import io.baton.events.Engagement;
import io.baton.events.Referral;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The order of a list. Each filter has entries in each of its orders, so that a page is one range read. */
public enum Order {
    /** By receipt. */
    RECEIVED_AT("receivedAt", EnumSet.allOf(ListFilter.class)),
    /** By the end of the response window. */
    EXPIRES_AT("expiresAt", EnumSet.of(ListFilter.INBOX)),
    /** By the estimated purchase date. */
    PURCHASE_DATE("purchaseDate", EnumSet.of(ListFilter.ACTIVE)),
    /** By the time of its end. */
    ENDED_AT(
            "endedAt",
            EnumSet.of(
                    ListFilter.ARCHIVED,
                    ListFilter.WON,
                    ListFilter.LOST,
                    ListFilter.DECLINED,
                    ListFilter.EXPIRED,
                    ListFilter.WITHDRAWN,
                    ListFilter.CANCELLED));

    private final String field;
    private final Set<ListFilter> shelves;

    Order(String field, Set<ListFilter> shelves) {
        this.field = field;
        this.shelves = shelves;
    }

    /** @return the order of this name, if there is one */
    public static Optional<Order> of(String field) {
        return Arrays.stream(values())
                .filter(order -> order.field.equals(field))
                .findFirst();
    }

    /** @return the names of the filter's orders */
    public static List<String> fieldsOn(ListFilter filter) {
        return Arrays.stream(values())
                .filter(order -> order.sorts(filter))
                .map(order -> order.field)
                .toList();
    }

    /** @return whether this filter has entries in this order */
    public boolean sorts(ListFilter filter) {
        return shelves.contains(filter);
    }

    /** @return the referral's sort key in this order; empty if it has none */
    Optional<Instant> place(Referral referral) {
        return switch (this) {
            case RECEIVED_AT -> Optional.of(referral.getReceivedAt());
            case EXPIRES_AT -> expiry(referral);
            case PURCHASE_DATE ->
                Optional.ofNullable(referral.getEngagement())
                        .map(Engagement::getPurchaseDate)
                        .map(Order::start);
            case ENDED_AT -> Optional.ofNullable(referral.getArchivedAt());
        };
    }

    private static Optional<Instant> expiry(Referral referral) {
        return referral.getDeadlines().stream()
                .filter(deadline -> deadline.getKind() == DeadlineKind.EXPIRY)
                .map(Deadline::getAt)
                .findFirst();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
