package io.baton.projections.views;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * Asks how many RFIs no partner has, for monitoring. The list keeps them for ever, so they are counted from a time on.
 *
 * @param since when they were sent, at the earliest
 */
@Serdeable
public record UnplacedQuestion(Instant since) implements ViewQuestion<Counted> {
    @Override
    public String store() {
        return SentProjection.SENT;
    }

    @Override
    public String key() {
        return SentRfis.UNPLACED.list();
    }

    @Override
    public Class<Counted> answerType() {
        return Counted.class;
    }

    @Override
    public Counted answer(ViewStores stores) {
        return counted(stores.store(SentProjection.SENT));
    }

    Counted counted(ReadOnlyKeyValueStore<String, String> sent) {
        long count = 0;
        try (KeyValueIterator<String, String> entries =
                sent.range(SentRfis.UNPLACED.since(since), SentRfis.UNPLACED.end(Optional.empty()))) {
            for (; count < WorkloadQuestion.MOST_COUNTED && entries.hasNext(); count++) entries.next();
            return new Counted(count, entries.hasNext());
        }
    }
}
