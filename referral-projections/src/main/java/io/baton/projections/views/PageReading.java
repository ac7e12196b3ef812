package io.baton.projections.views;

import io.baton.events.Referral;
import io.baton.events.UserMark;
import io.baton.projections.views.ReferralPage.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Reads one page of a list. */
final class PageReading {
    /** A search or skip mark may leave out many referrals; a page reads at most this many, and the next page continues there. */
    private static final int MOST_LOOKED_AT = 2_000;

    private final ListQuery query;
    private final ReadOnlyKeyValueStore<String, String> lists;
    private final ReadOnlyKeyValueStore<String, Referral> referrals;
    private final ReadOnlyKeyValueStore<String, UserMark> marks;

    PageReading(
            ListQuery query,
            ReadOnlyKeyValueStore<String, String> lists,
            ReadOnlyKeyValueStore<String, Referral> referrals,
            ReadOnlyKeyValueStore<String, UserMark> marks) {
        this.query = query;
        this.lists = lists;
        this.referrals = referrals;
        this.marks = marks;
    }

    ReferralPage read() {
        try (ListEntries entries = ListEntries.behind(Cursor.position(query), query, lists)) {
            return page(entries);
        }
    }

    private ReferralPage page(ListEntries entries) {
        List<Row> rows = new ArrayList<>();
        String last = "";
        for (int looked = 0; looked < MOST_LOOKED_AT && rows.size() < query.limit() && entries.hasNext(); looked++) {
            last = entries.next();
            row(last).ifPresent(rows::add);
        }
        return new ReferralPage(rows, entries.hasNext() ? Optional.of(Cursor.behind(query, last)) : Optional.empty());
    }

    private Optional<Row> row(String entry) {
        String partnerId = query.viewer().partnerId();
        String referralId = ListEntry.referralId(entry);
        Marks marked = Marks.of(marks.get(PartnerKeys.mark(query.viewer(), referralId)));
        return Optional.ofNullable(referrals.get(PartnerKeys.referral(partnerId, referralId)))
                .filter(referral -> wanted(entry, referral, marked))
                .map(referral -> new Row(referral, marked));
    }

    /** The referral may have moved between the read of its entry and the read of its state. */
    private boolean wanted(String entry, Referral referral, Marks marked) {
        return ListEntry.position(referral, query)
                        .filter(ListEntry.position(entry)::equals)
                        .isPresent()
                && query.viewer().sees(referral)
                && query.shows(marked)
                && query.wanted().matches(referral);
    }
}
