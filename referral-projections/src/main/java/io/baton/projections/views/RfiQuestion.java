package io.baton.projections.views;

import io.baton.events.Referral;
import io.baton.events.RfiResult;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * Asks for the state of an RFI.
 *
 * @param orRefused whether also one that was not taken in because no partner fits is found: it may still be sent again
 */
@Serdeable
public record RfiQuestion(String rfiId, boolean orRefused) implements ViewQuestion<FoundRfi> {
    /** Asks for one that was taken in. */
    public RfiQuestion(String rfiId) {
        this(rfiId, false);
    }

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
        return found(stores.store(ResultProjection.RESULTS), stores.store(RfiProjection.REFERRALS));
    }

    FoundRfi found(
            ReadOnlyKeyValueStore<String, RfiResult> results, ReadOnlyKeyValueStore<String, Referral> referrals) {
        return new FoundRfi(Optional.ofNullable(results.get(rfiId))
                .map(result -> new RfiView(result, RfiProjection.referrals(referrals, rfiId)))
                .filter(view -> orRefused || view.takenIn()));
    }
}
