package io.baton.projections.views;

import static io.baton.projections.views.PartnerKeys.BEHIND_SEPARATOR;
import static io.baton.projections.views.PartnerKeys.SEPARATOR;

import io.baton.events.LeadType;
import io.baton.events.Referral;
import io.baton.events.UserMark;
import io.baton.projections.views.ListQuery.LeadList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The key of a referral in one of its lists: partner, list, filter, order, position, referral. The keys of one list in one order are
 * adjacent, so that a page is one range read in either direction.
 */
final class ListEntry {
    /** The most digits that a long has. */
    private static final String ZEROS = "0".repeat(19);

    private ListEntry() {}

    /** @return every entry of the referral: in the list of its lead type, and in those of the users who have marked it */
    static Set<String> of(Referral referral, List<UserMark> marks) {
        Set<String> entries = new HashSet<>();
        for (String list : lists(referral, marks))
            for (ListFilter filter : ListFilter.of(referral.getStage()))
                for (Order order : Order.values())
                    if (order.sorts(filter))
                        order.place(referral)
                                .ifPresent(place -> entries.add(list
                                        + filter
                                        + SEPARATOR
                                        + order
                                        + SEPARATOR
                                        + position(place, referral.getReferralId())));
        return entries;
    }

    /** @return where the referral is in the query's list, if it is on it */
    static Optional<String> position(Referral referral, ListQuery query) {
        if (!ListFilter.of(referral.getStage()).contains(query.filter())) return Optional.empty();
        return query.order().place(referral).map(place -> position(place, referral.getReferralId()));
    }

    /** @return the beginnings of the query's entries: one for each list that it reads */
    static List<String> beginnings(ListQuery query) {
        return lists(query).stream()
                .map(list -> list + query.filter() + SEPARATOR + query.order())
                .toList();
    }

    /** @return the key before the first entry that begins so, or of the entry at this position */
    static String at(String beginning, String position) {
        return beginning + SEPARATOR + position;
    }

    /** @return the key behind the last entry that begins so */
    static String end(String beginning) {
        return beginning + BEHIND_SEPARATOR;
    }

    /** @return where the entry is in its list: of two entries in one order, the greater one comes later */
    static String position(String entry) {
        return entry.substring(entry.lastIndexOf(SEPARATOR, entry.lastIndexOf(SEPARATOR) - 1) + 1);
    }

    /** @return the referral's id */
    static String referralId(String entry) {
        return entry.substring(entry.lastIndexOf(SEPARATOR) + 1);
    }

    private static List<String> lists(ListQuery query) {
        String partnerId = query.viewer().partnerId();
        return switch (query.list()) {
            case MARKETPLACE, QUALIFIED -> List.of(list(partnerId, query.list()));
            case LEADS -> List.of(list(partnerId, LeadList.MARKETPLACE), list(partnerId, LeadList.QUALIFIED));
            case FAVORITES, SKIPPED ->
                List.of(list(partnerId, query.list(), query.viewer().userId()));
        };
    }

    private static List<String> lists(Referral referral, List<UserMark> marks) {
        String partnerId = referral.getRfi().getPartnerId();
        List<String> lists = new ArrayList<>();
        lists.add(list(partnerId, leads(referral.getRfi().getLeadType())));
        for (UserMark mark : marks) {
            if (mark.getFavorite()) lists.add(list(partnerId, LeadList.FAVORITES, mark.getUserId()));
            if (mark.getSkipped()) lists.add(list(partnerId, LeadList.SKIPPED, mark.getUserId()));
        }
        return lists;
    }

    private static LeadList leads(LeadType type) {
        return switch (type) {
            case CUSTOMER_INQUIRY -> LeadList.MARKETPLACE;
            case MARKETING_QUALIFIED, SALES_QUALIFIED, UNKNOWN -> LeadList.QUALIFIED;
        };
    }

    private static String list(String partnerId, LeadList list) {
        return partnerId + SEPARATOR + list + SEPARATOR;
    }

    private static String list(String partnerId, LeadList list, String userId) {
        return list(partnerId, list) + userId + SEPARATOR;
    }

    /** Sorts by instant; the referral's id separates equal instants. */
    private static String position(Instant place, String referralId) {
        String millis = Long.toString(Math.max(0, place.toEpochMilli()));
        return ZEROS.substring(millis.length()) + millis + SEPARATOR + referralId;
    }
}
