package io.baton.projections.views;

import io.baton.events.Referral;
import io.baton.events.UserMark;
import io.baton.projections.views.ReferralPage.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueIterator;
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
        Optional<String> behind = Cursor.entry(query);
        try (KeyValueIterator<String, String> entries = entries(behind)) {
            if (entries.hasNext()
                    && behind.filter(entries.peekNextKey()::equals).isPresent()) entries.next();
            return page(entries);
        }
    }

    private KeyValueIterator<String, String> entries(Optional<String> behind) {
        String first = ListEntry.first(query);
        String end = ListEntry.end(query);
        return switch (query.direction()) {
            case ASCENDING -> lists.range(behind.orElse(first), end);
            case DESCENDING -> lists.reverseRange(first, behind.orElse(end));
        };
    }

    private ReferralPage page(KeyValueIterator<String, String> entries) {
        List<Row> rows = new ArrayList<>();
        String last = "";
        for (int looked = 0; looked < MOST_LOOKED_AT && rows.size() < query.limit() && entries.hasNext(); looked++) {
            last = entries.next().key;
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
        return ListEntry.of(referral, query).filter(entry::equals).isPresent()
                && query.viewer().sees(referral)
                && query.shows(marked)
                && query.wanted().matches(referral);
    }
}
