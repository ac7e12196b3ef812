package io.baton.lifecycle.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.lifecycle.rfi.Target;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The program takes a referral out of a partner's hands: for another partner, or because it should not be. */
class CancellingTest {
    private static final Instant SOON = Given.START.plusSeconds(3_600);

    @Test
    void an_undecided_referral_ends_for_the_target_that_gets_the_rfi_instead() {
        Lifecycle.Step step = judge(Given.received(), Given.reassign("other", "munich"))
                .steps()
                .getLast();
        assertThat(step.event().change())
                .isEqualTo(new Change.Cancelled(
                        CancelReason.REASSIGNED,
                        Optional.of(new Target("other", "munich")),
                        Optional.of(Given.TEXT),
                        Optional.empty()));
        assertThat(step.after())
                .isInstanceOfSatisfying(
                        Referral.Archived.class,
                        ended -> assertThat(ended.outcome()).isEqualTo(Outcome.CANCELLED));
    }

    @Test
    void another_location_of_the_same_profile_is_another_target() {
        assertThat(verdict(Given.received(), Given.reassign("profile", "munich")))
                .isInstanceOf(Verdict.Granted.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "profile|hamburg|location",
                "profile|Hamburg|location",
                "' '|hamburg|profileId",
                "a\u0007b|hamburg|profileId",
                "other|ham\u0000burg|location",
                "LONG|hamburg|profileId",
                "other|LONG|location",
                "\uD800|hamburg|profileId",
            })
    void a_target_that_is_none_or_has_it_is_named(String profileId, String location, String field) {
        assertThat(verdict(Given.received(), Given.reassign(typed(profileId), typed(location))))
                .isEqualTo(new Verdict.Refused(Refusal.invalid(field)));
    }

    @Test
    void all_that_is_missing_is_named_at_once() {
        Decision nothing = new Decision.Reassign(Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(verdict(Given.received(), nothing))
                .isEqualTo(new Verdict.Refused(
                        new Refusal(Refusal.Reason.FIELD_REQUIRED, List.of("profileId", "location", "reason"))));
        assertThat(verdict(Given.received(), new Decision.Cancel(Optional.empty(), Optional.empty(), Optional.empty())))
                .isEqualTo(new Verdict.Refused(Refusal.required("reason")));
    }

    @ParameterizedTest
    @EnumSource(
            value = CancelReason.class,
            names = {"DUPLICATE", "SPAM"})
    void a_referral_that_should_not_be_ends_whether_it_was_accepted_or_not(CancelReason reason) {
        for (Referral referral : List.of(Given.received(), Given.accepted()))
            assertThat(judge(referral, Given.cancel(reason))
                            .steps()
                            .getLast()
                            .event()
                            .change())
                    .isEqualTo(new Change.Cancelled(reason, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void an_engagement_that_was_cancelled_stays_to_be_read() {
        Referral.Full ended = judge(Given.accepted(), Given.cancel(CancelReason.DUPLICATE))
                .steps()
                .getLast()
                .after();
        assertThat(ended.recorded()).isPresent();
    }

    @Test
    void handing_over_names_a_target_and_is_no_cancellation() {
        assertThat(verdict(Given.received(), Given.cancel(CancelReason.REASSIGNED)))
                .isEqualTo(new Verdict.Refused(Refusal.invalid("reason")));
    }

    @Test
    void a_duplicate_can_name_the_request_that_it_repeats() {
        assertThat(judge(Given.received(), repeating(CancelReason.DUPLICATE, "rfi-before"))
                        .steps()
                        .getLast()
                        .event()
                        .change())
                .isEqualTo(new Change.Cancelled(
                        CancelReason.DUPLICATE, Optional.empty(), Optional.empty(), Optional.of("rfi-before")));
    }

    @ParameterizedTest
    @CsvSource({"DUPLICATE,OWN", "SPAM,rfi-before", "DUPLICATE,a\u0007b", "DUPLICATE,LONG"})
    void no_request_repeats_itself_and_only_a_duplicate_repeats_one(CancelReason reason, String rfiId) {
        String own = Given.received().rfi().rfiId();
        assertThat(verdict(Given.received(), repeating(reason, typed(rfiId).replace("OWN", own))))
                .isEqualTo(new Verdict.Refused(Refusal.invalid("repeatedRfiId")));
    }

    private static Decision repeating(CancelReason reason, String rfiId) {
        return new Decision.Cancel(Optional.of(reason), Optional.empty(), Optional.of(rfiId));
    }

    private static String typed(String text) {
        return text.replace("LONG", "x".repeat(201));
    }

    private static Verdict verdict(Referral referral, Decision what) {
        return judge(referral, what).verdict();
    }

    private static Lifecycle.Judgement judge(Referral referral, Decision what) {
        return Lifecycle.judge(referral, Given.asked("cancel-" + what.hashCode(), Actor.Kind.PROGRAM, what), SOON);
    }
}
