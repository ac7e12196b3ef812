package io.baton.projections.views;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Reads the history of one referral. */
final class History {
    /** Partner, referral and version → row. */
    static final String ROWS = "partner-history";

    private static final long FIRST_VERSION = 1;

    private final ReadOnlyKeyValueStore<String, HistoryRow> rows;
    private final String partnerId;
    private final String referralId;

    History(ReadOnlyKeyValueStore<String, HistoryRow> rows, String partnerId, String referralId) {
        this.rows = rows;
        this.partnerId = partnerId;
        this.referralId = referralId;
    }

    /** Keys sort by version. */
    static String key(String partnerId, String referralId, long version) {
        return PartnerKeys.first(partnerId, referralId) + String.format("%019d", version);
    }

    /** @return the events after that version, at most so many */
    HistoryPage after(long version, int limit) {
        List<HistoryRow> page = new ArrayList<>();
        try (KeyValueIterator<String, HistoryRow> found = rows.range(key(version + 1), end())) {
            while (found.hasNext() && page.size() < limit) page.add(found.next().value);
            return new HistoryPage(page, found.hasNext());
        }
    }

    /** @return the last event up to then */
    Optional<HistoryRow> asOf(Instant then) {
        try (KeyValueIterator<String, HistoryRow> found = rows.reverseRange(key(FIRST_VERSION), end())) {
            while (found.hasNext()) {
                HistoryRow row = found.next().value;
                if (!row.header().getOccurredAt().isAfter(then)) return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private String key(long version) {
        return key(partnerId, referralId, version);
    }

    private String end() {
        return PartnerKeys.end(partnerId, referralId);
    }
}
