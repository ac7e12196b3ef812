package io.baton.projections.views;

import io.baton.events.Referral;
import io.baton.events.RfiResult;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Asks for the state of an RFI. */
@Serdeable
public record RfiQuestion(String rfiId) implements ViewQuestion<FoundRfi> {
    @Override
    public String store() {
        return ResultProjection.RESULTS;
    }

    @Override
    public String key() {
        return rfiId;
    }

    @Override
    public Class<FoundRfi> answerType() {
        return FoundRfi.class;
    }

    @Override
    public FoundRfi answer(ViewStores stores) {
        ReadOnlyKeyValueStore<String, RfiResult> results = stores.store(ResultProjection.RESULTS);
        return new FoundRfi(Optional.ofNullable(results.get(rfiId))
                .map(result -> new RfiView(result, referrals(stores.store(RfiProjection.REFERRALS)))));
    }

    private List<Referral> referrals(ReadOnlyKeyValueStore<String, Referral> store) {
        List<Referral> referrals = new ArrayList<>();
        try (KeyValueIterator<String, Referral> rows =
                store.range(RfiProjection.first(rfiId), RfiProjection.end(rfiId))) {
            while (rows.hasNext()) referrals.add(rows.next().value);
        }
        return referrals;
    }
}
