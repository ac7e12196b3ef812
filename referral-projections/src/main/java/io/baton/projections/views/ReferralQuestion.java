package io.baton.projections.views;

import io.baton.events.Referral;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Asks for one referral of a partner: found only if it is the partner's. */
@Serdeable
public record ReferralQuestion(String partnerId, String referralId) implements ViewQuestion<FoundReferral> {
    @Override
    public String store() {
        return PartnerState.REFERRALS;
    }

    @Override
    public String key() {
        return partnerId;
    }

    @Override
    public Class<FoundReferral> answerType() {
        return FoundReferral.class;
    }

    @Override
    public FoundReferral answer(ViewStores stores) {
        ReadOnlyKeyValueStore<String, Referral> referrals = stores.store(PartnerState.REFERRALS);
        return new FoundReferral(Optional.ofNullable(referrals.get(PartnerKeys.referral(partnerId, referralId))));
    }
}
