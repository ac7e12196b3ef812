package io.baton.projections.views;

import io.baton.events.LeadType;
import io.baton.events.Referral;
import io.baton.events.Stage;
import io.baton.projections.views.InboxQuery.LeadList;
import io.baton.projections.views.InboxQuery.ListedStage;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a referral's row stands: partner, list, stage, newest receipt first. One list of one partner stands together, so
 * that a page is one range read.
 */
final class RowKey {
    private static final char SEPARATOR = '\0';
    private static final char BEHIND_SEPARATOR = SEPARATOR + 1;
    private static final Pattern POSITION = Pattern.compile("\\d{19}" + SEPARATOR + "[0-9a-zA-Z-]{1,100}");

    private RowKey() {}

    static String of(Referral referral) {
        LeadType lead = referral.getRfi().getLeadType();
        LeadList list = lead == LeadType.CUSTOMER_INQUIRY ? LeadList.MARKETPLACE : LeadList.QUALIFIED;
        return list(referral.getRfi().getPartnerId(), list, listedStage(referral.getStage())) + position(referral);
    }

    /** @return the key under which a partner's referral is found by its id */
    static String byId(String partnerId, String referralId) {
        return partnerId + SEPARATOR + referralId;
    }

    /** @return where the page begins */
    static String first(InboxQuery query) {
        String list = list(query.partnerId(), query.list(), query.stage());
        return query.cursor()
                .map(cursor -> list + opened(cursor) + BEHIND_SEPARATOR)
                .orElse(list);
    }

    /** @return behind the list's last row */
    static String end(InboxQuery query) {
        String list = list(query.partnerId(), query.list(), query.stage());
        return list.substring(0, list.length() - 1) + BEHIND_SEPARATOR;
    }

    /** @return the cursor behind this row: it names nothing but the place within the list */
    static String cursor(Referral referral) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(position(referral).getBytes(StandardCharsets.UTF_8));
    }

    private static String opened(String cursor) {
        return decoded(cursor)
                .filter(position -> POSITION.matcher(position).matches())
                .orElseThrow(InvalidCursorException::new);
    }

    private static Optional<String> decoded(String cursor) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String list(String partnerId, LeadList list, ListedStage stage) {
        return partnerId + SEPARATOR + list + SEPARATOR + stage + SEPARATOR;
    }

    private static String position(Referral referral) {
        long newestFirst = Long.MAX_VALUE - referral.getReceivedAt().toEpochMilli();
        return String.format("%019d%c%s", newestFirst, SEPARATOR, referral.getReferralId());
    }

    private static ListedStage listedStage(Stage stage) {
        return switch (stage) {
            case RECEIVED -> ListedStage.INBOX;
            case ACCEPTED -> ListedStage.ACTIVE;
            case WON, LOST, DECLINED, EXPIRED, WITHDRAWN, UNKNOWN -> ListedStage.ARCHIVED;
        };
    }
}
