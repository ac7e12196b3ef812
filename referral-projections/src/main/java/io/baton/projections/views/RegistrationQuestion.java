package io.baton.projections.views;

import io.baton.events.Referral;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Asks, for the program only, for any partner's referral whose deal was won with an eligible solution (L12). */
@Serdeable
public record RegistrationQuestion(String referralId) implements ViewQuestion<FoundReferral> {
    @Override
    public String store() {
        return RegistrationProjection.QUEUES;
    }

    @Override
    public String key() {
        return RegistrationProjection.PROGRAM;
    }

    @Override
    public Class<FoundReferral> answerType() {
        return FoundReferral.class;
    }

    @Override
    public FoundReferral answer(ViewStores stores) {
        ReadOnlyKeyValueStore<String, String> places = stores.store(RegistrationProjection.PLACES);
        ReadOnlyKeyValueStore<String, Referral> queues = stores.store(RegistrationProjection.QUEUES);
        // It may move to another queue between the two reads; the second attempt finds it there.
        return new FoundReferral(find(places, queues).or(() -> find(places, queues)));
    }

    private Optional<Referral> find(
            ReadOnlyKeyValueStore<String, String> places, ReadOnlyKeyValueStore<String, Referral> queues) {
        return Optional.ofNullable(places.get(referralId)).map(queues::get);
    }
}
