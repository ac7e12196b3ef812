package io.baton.projections.views;

import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * Asks which of somebody's RFIs have a reference. As a rule it is one: references are short, so two may have the same.
 *
 * @param rfis whose
 * @param reference as {@link io.baton.events.topics.Ids#readReference} reads it
 */
@Serdeable
public record ReferenceQuestion(SentRfis rfis, String reference) implements ViewQuestion<SentPage> {
    /** Who looks for RFIs with one reference on purpose finds no more than these. */
    private static final int MOST = 20;

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
        String first = rfis.firstOf(reference);
        try (KeyValueIterator<String, String> entries = sent.range(first, rfis.endOf(reference))) {
            List<String> ids = new ArrayList<>();
            while (entries.hasNext() && ids.size() < MOST)
                ids.add(entries.next().key.substring(first.length()));
            return new SentPage(ids, Optional.empty());
        }
    }
}
