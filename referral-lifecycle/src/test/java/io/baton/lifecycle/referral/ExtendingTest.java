package io.baton.lifecycle.referral;

import static io.baton.lifecycle.referral.Given.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.lifecycle.Sealed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** L17: the program may give a partner more time to decide. */
class ExtendingTest {
    private static final Instant NOON = START.plus(Duration.ofHours(3));
    private static final Instant LATER = START.plus(Duration.ofDays(21));
    private static final Duration A_DAY = Duration.ofDays(1);

    @Test
    void expiry_and_the_last_call_move_and_the_others_stay() {
        assertThat(extended(Given.received(), Given.extend(Duration.ofDays(21)), NOON)
                        .deadlines())
                .containsExactly(
                        new Deadline(DeadlineKind.REMINDER, START.plus(A_DAY)),
                        new Deadline(DeadlineKind.DIRECT_CONTACT, START.plus(Duration.ofHours(72))),
                        new Deadline(DeadlineKind.LAST_CALL, LATER.minus(A_DAY)),
                        new Deadline(DeadlineKind.EXPIRY, LATER));
    }

    @Test
    void a_last_call_that_is_over_comes_again() {
        Instant lastDay = START.plus(Duration.ofDays(13)).plusSeconds(1);
        assertThat(extended(Given.received(), Given.extend(Duration.ofDays(21)), lastDay)
                        .deadlines())
                .containsExactly(
                        new Deadline(DeadlineKind.LAST_CALL, LATER.minus(A_DAY)),
                        new Deadline(DeadlineKind.EXPIRY, LATER));
    }

    @Test
    void a_last_call_that_would_be_over_already_is_not_set() {
        Instant lastHour = START.plus(Duration.ofDays(14)).minusSeconds(1);
        Duration anHourMore = Duration.ofDays(14).plusHours(1);
        assertThat(extended(Given.received(), Given.extend(anHourMore), lastHour)
                        .deadlines())
                .containsExactly(new Deadline(DeadlineKind.EXPIRY, START.plus(anHourMore)));
    }

    @Test
    void who_names_no_policy_keeps_the_distance_of_the_last_call() {
        Decision.Extend extend = new Decision.Extend(Optional.of(LATER), Optional.of(Given.TEXT), Optional.empty());
        assertThat(extended(Given.received(), extend, NOON).deadlines())
                .contains(new Deadline(DeadlineKind.LAST_CALL, LATER.minus(A_DAY)));
    }

    @Test
    void it_expires_at_the_new_deadline_and_not_at_the_old_one() {
        Referral.Received extended = extended(Given.received(), Given.extend(Duration.ofDays(21)), NOON);
        assertThat(Lifecycle.advance(extended, START.plus(Duration.ofDays(14))))
                .extracting(step -> step.event().change())
                .doesNotHaveAnyElementsOfTypes(Change.Expired.class);
        assertThat(Lifecycle.advance(extended, LATER).getLast().event())
                .extracting(Event::change, Event::occurredAt)
                .containsExactly(new Change.Expired(), LATER);
    }

    @Test
    void it_may_be_extended_again() {
        Referral.Received once = extended(Given.received(), Given.extend(Duration.ofDays(21)), NOON);
        assertThat(extended(once, Given.extend(Duration.ofDays(28)), NOON.plusSeconds(1))
                        .deadlines())
                .contains(new Deadline(DeadlineKind.EXPIRY, START.plus(Duration.ofDays(28))));
    }

    @Test
    void what_has_expired_is_not_extended() {
        assertThat(judge(Given.received(), Given.extend(Duration.ofDays(21)), START.plus(Duration.ofDays(14))))
                .isEqualTo(new Verdict.Refused(Refusal.of(Refusal.Reason.ALREADY_EXPIRED)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "P1D", "P14D", "P366DT4H", "P10000D"})
    void only_a_later_deadline_within_a_year_is_one(String afterStart) {
        assertThat(judge(Given.received(), Given.extend(Duration.parse(afterStart)), NOON))
                .isEqualTo(new Verdict.Refused(Refusal.invalid("until")));
    }

    @ParameterizedTest
    @CsvSource({"true, false, until", "false, true, reason", "true, true, until reason"})
    void an_instant_and_a_reason_are_required(boolean withoutUntil, boolean withoutReason, String missing) {
        Optional<Instant> until = withoutUntil ? Optional.empty() : Optional.of(LATER);
        Optional<Sealed> reason = withoutReason ? Optional.empty() : Optional.of(Given.TEXT);
        assertThat(judge(Given.received(), new Decision.Extend(until, reason, Optional.empty()), NOON))
                .isEqualTo(
                        new Verdict.Refused(new Refusal(Refusal.Reason.FIELD_REQUIRED, List.of(missing.split(" ")))));
    }

    private static Referral.Received extended(Referral referral, Decision.Extend extend, Instant now) {
        return (Referral.Received)
                Lifecycle.judge(referral, asked(extend), now).steps().getLast().after();
    }

    private static Verdict judge(Referral referral, Decision.Extend extend, Instant now) {
        return Lifecycle.judge(referral, asked(extend), now).verdict();
    }

    private static Asked asked(Decision.Extend extend) {
        return Given.asked("extend-" + extend.hashCode(), Actor.Kind.PROGRAM, extend);
    }
}
