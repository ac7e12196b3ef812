package io.baton.notifier.policy;

import static io.baton.notifier.FixedPartners.LITWARE;
import static io.baton.notifier.SampleRfi.REFERRAL;
import static io.baton.notifier.SampleRfi.answer;
import static io.baton.notifier.SampleRfi.event;
import static io.baton.notifier.SampleRfi.reached;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.DeclineReason;
import io.baton.events.Declined;
import io.baton.events.ReferralEvent;
import io.baton.events.RfiResult;
import io.baton.events.RfiVerdict;
import io.baton.events.TargetRefusal;
import io.baton.events.TargetResult;
import io.baton.events.topics.EventKind;
import io.baton.notifier.FixedPartners;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdvicePolicyTest {
    private static final ReferralEvent DECLINED = event(EventKind.DECLINED);
    private static final Advice CHOOSE_LITWARE = new Advice.Choose(List.of(LITWARE));
    private static final Optional<Advice> NOT_YET = Optional.empty();

    @Test
    void partners_that_fit_are_suggested() {
        assertThat(advice(FixedPartners.SUGGESTED, DECLINED, went())).contains(CHOOSE_LITWARE);
    }

    @Test
    void advice_waits_for_the_next_partner_if_the_customer_agreed() {
        assertThat(advice(FixedPartners.NEXT, DECLINED, wentWithConsent())).isEqualTo(NOT_YET);
        assertThat(advice(FixedPartners.NEXT, event(EventKind.EXPIRED), wentWithConsent()))
                .isEqualTo(NOT_YET);
    }

    @Test
    void without_consent_advice_does_not_wait() {
        assertThat(advice(FixedPartners.NEXT, DECLINED, went())).contains(CHOOSE_LITWARE);
    }

    @Test
    void without_a_partner_that_fits_advice_does_not_wait() {
        assertThat(advice(FixedPartners.NONE, DECLINED, wentWithConsent())).contains(Advice.NONE);
    }

    @Test
    void spam_is_passed_on_to_nobody() {
        ReferralEvent spam = event(EventKind.DECLINED);
        spam.getAfter().setDeclined(new Declined(DeclineReason.SPAM, null));

        assertThat(advice(FixedPartners.NEXT, spam, wentWithConsent())).contains(CHOOSE_LITWARE);
    }

    @Test
    void an_rfi_that_was_passed_on_names_the_partner_that_has_it() {
        TargetResult litware = TargetResult.newBuilder(reached("Litware", "referral-2"))
                .setInsteadOf(REFERRAL)
                .build();

        assertThat(advice(FixedPartners.NEXT, DECLINED, wentWithConsent(litware)))
                .contains(new Advice.PassedOn("Litware"));
    }

    @Test
    void if_the_next_partner_was_refused_others_are_suggested() {
        TargetResult refused = TargetResult.newBuilder()
                .setProfileId("litware-emea")
                .setLocation("hamburg")
                .setRefusal(TargetRefusal.PROFILE_NOT_ACTIVE)
                .setInsteadOf(REFERRAL)
                .build();

        assertThat(advice(FixedPartners.NEXT, DECLINED, wentWithConsent(refused)))
                .contains(CHOOSE_LITWARE);
    }

    @Test
    void advice_waits_for_the_rfis_result() {
        assertThat(advice(FixedPartners.SUGGESTED, DECLINED, Optional.empty())).isEqualTo(NOT_YET);
        assertThat(new AdvicePolicy(FixedPartners.SUGGESTED).withoutWaiting(DECLINED, Optional.empty()))
                .isEqualTo(Advice.NONE);
    }

    private static Optional<Advice> advice(PartnerSuggestions others, ReferralEvent ended, Optional<RfiResult> answer) {
        return new AdvicePolicy(others).advice(ended, answer);
    }

    private static Optional<RfiResult> went() {
        return Optional.of(answer(0, RfiVerdict.TAKEN_IN));
    }

    private static Optional<RfiResult> wentWithConsent(TargetResult... further) {
        return Optional.of(RfiResult.newBuilder(answer(0, RfiVerdict.TAKEN_IN, further))
                .setReroutingConsent(true)
                .build());
    }
}
