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

class ChoosingAnewTest {
    private static final ReferralEvent DECLINED = event(EventKind.DECLINED);
    private static final Advice CHOOSE_LITWARE = new Advice.Choose(List.of(LITWARE));
    private static final Optional<Advice> NOT_YET = Optional.empty();

    @Test
    void partners_that_fit_are_suggested() {
        assertThat(advice(FixedPartners.SUGGESTED, DECLINED, went(false))).contains(CHOOSE_LITWARE);
    }

    @Test
    void passing_on_is_waited_for_where_the_customer_agreed() {
        assertThat(advice(FixedPartners.NEXT, DECLINED, went(true))).isEqualTo(NOT_YET);
        assertThat(advice(FixedPartners.NEXT, event(EventKind.EXPIRED), went(true)))
                .isEqualTo(NOT_YET);
    }

    @Test
    void without_consent_nothing_is_waited_for() {
        assertThat(advice(FixedPartners.NEXT, DECLINED, went(false))).contains(CHOOSE_LITWARE);
    }

    @Test
    void where_nobody_fits_nothing_is_waited_for() {
        assertThat(advice(FixedPartners.NONE, DECLINED, went(true))).contains(Advice.NONE);
    }

    @Test
    void spam_is_passed_on_to_nobody() {
        ReferralEvent spam = event(EventKind.DECLINED);
        spam.getAfter().setDeclined(new Declined(DeclineReason.SPAM, null));

        assertThat(advice(FixedPartners.NEXT, spam, went(true))).contains(CHOOSE_LITWARE);
    }

    @Test
    void what_was_passed_on_is_told_with_the_partner_that_has_it() {
        TargetResult litware = TargetResult.newBuilder(reached("Litware", "referral-2"))
                .setInsteadOf(REFERRAL)
                .build();

        assertThat(advice(FixedPartners.NEXT, DECLINED, went(true, litware))).contains(new Advice.PassedOn("Litware"));
    }

    @Test
    void where_the_next_partner_was_out_of_reach_others_are_suggested() {
        TargetResult refused = TargetResult.newBuilder()
                .setProfileId("litware-emea")
                .setLocation("hamburg")
                .setRefusal(TargetRefusal.PROFILE_NOT_ACTIVE)
                .setInsteadOf(REFERRAL)
                .build();

        assertThat(advice(FixedPartners.NEXT, DECLINED, went(true, refused))).contains(CHOOSE_LITWARE);
    }

    @Test
    void before_the_rfis_answer_nobody_knows_whom_it_went_to() {
        assertThat(advice(FixedPartners.SUGGESTED, DECLINED, Optional.empty())).isEqualTo(NOT_YET);
        assertThat(new ChoosingAnew(FixedPartners.SUGGESTED).withoutWaiting(DECLINED, Optional.empty()))
                .isEqualTo(Advice.NONE);
    }

    private static Optional<Advice> advice(OtherPartners others, ReferralEvent ended, Optional<RfiResult> answer) {
        return new ChoosingAnew(others).advice(ended, answer);
    }

    private static Optional<RfiResult> went(boolean consent, TargetResult... further) {
        RfiResult answer = answer(0, RfiVerdict.TAKEN_IN, further);
        return Optional.of(
                RfiResult.newBuilder(answer).setReroutingConsent(consent).build());
    }
}
