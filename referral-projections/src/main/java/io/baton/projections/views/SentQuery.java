package io.baton.projections.views;

import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * Which page of whose RFIs, last sent first.
 *
 * @param rfis whose
 * @param cursor where the page before ended; empty for the first
 * @param limit how many at the most; at least 1
 */
@Serdeable
public record SentQuery(SentRfis rfis, Optional<String> cursor, int limit) implements ViewQuestion<SentPage> {
    @Override
    public String store() {
        return SentProjection.SENT;
    }

    @Override
    public String key() {
        return rfis.list();
    }

    @Override
    public Class<SentPage> answerType() {
        return SentPage.class;
    }

    @Override
    public SentPage answer(ViewStores stores) {
        return page(stores.store(SentProjection.SENT));
    }

    SentPage page(ReadOnlyKeyValueStore<String, String> sent) {
        String end = rfis.end(cursor);
        try (KeyValueIterator<String, String> entries = sent.reverseRange(rfis.first(), end)) {
            // A range has its end, too: with a cursor, that is the last entry of the page before.
            if (entries.hasNext() && entries.peekNextKey().equals(end)) entries.next();
            List<String> ids = new ArrayList<>();
            String last = "";
            while (entries.hasNext() && ids.size() < limit) {
                last = entries.next().key;
                ids.add(rfis.rfiId(last));
            }
            return new SentPage(ids, entries.hasNext() ? Optional.of(rfis.cursor(last)) : Optional.empty());
        }
    }
}
