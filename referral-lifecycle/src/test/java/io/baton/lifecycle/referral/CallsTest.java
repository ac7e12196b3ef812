package io.baton.lifecycle.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.lifecycle.referral.Lifecycle.Judgement;
import io.baton.lifecycle.referral.Lifecycle.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** L8: who of the partner has called the customer says so to their colleagues. */
class CallsTest {
    private static final Instant NOON = Given.START.plus(Duration.ofHours(3));
    private static final String NORA = Given.CONTACT;

    @Test
    void a_call_is_an_event_that_says_who_and_when() {
        Step step = call(Given.received(), NORA, NOON).steps().getLast();
        assertThat(step.event().change()).isEqualTo(new Change.Called(new Referral.Call(NORA, NOON)));
        assertThat(step.after().lastCall()).contains(new Referral.Call(NORA, NOON));
    }

    @Test
    void a_call_leaves_the_flame_and_every_deadline_as_they_are() {
        Referral.Received before = Given.received(Policy.STANDARD, true);
        Referral.Received after =
                (Referral.Received) call(before, NORA, NOON).steps().getLast().after();
        assertThat(after.flame()).isEqualTo(before.flame());
        assertThat(after.deadlines()).isEqualTo(before.deadlines());
    }

    @Test
    void a_window_that_ends_later_keeps_who_called() {
        Referral called = called(Given.received(Policy.STANDARD, true), NORA, NOON);
        Referral.Received late = (Referral.Received) Lifecycle.advance(called, NOON.plus(Duration.ofDays(3)))
                .getLast()
                .after();
        assertThat(late.flame()).isEqualTo(Referral.Flame.ELAPSED);
        assertThat(late.lastCall()).contains(new Referral.Call(NORA, NOON));
    }

    @Test
    void the_call_goes_along_when_the_referral_is_accepted_and_when_it_ends() {
        Referral.Full accepted = after(called(Given.received(), NORA, NOON), Given.accept());
        assertThat(accepted.lastCall()).isPresent();
        assertThat(after(accepted, Given.lose()).lastCall()).isPresent();
    }

    @Test
    void who_works_on_an_accepted_referral_can_note_a_call() {
        assertThat(called(Given.accepted(), Given.COLLEAGUE, NOON).lastCall())
                .contains(new Referral.Call(Given.COLLEAGUE, NOON));
    }

    @Test
    void the_same_person_within_a_minute_has_pressed_twice() {
        Referral called = called(Given.received(), NORA, NOON);
        Judgement again = call(called, NORA, NOON.plus(Duration.ofSeconds(59)));
        assertThat(again.steps()).isEmpty();
        assertThat(again.verdict()).isEqualTo(new Verdict.Unchanged());
    }

    @Test
    void the_same_person_calls_again_when_nobody_answered_the_first_time() {
        Referral called = called(Given.received(), NORA, NOON);
        Instant later = NOON.plus(Duration.ofMinutes(1));
        assertThat(called(called, NORA, later).lastCall()).contains(new Referral.Call(NORA, later));
    }

    @Test
    void a_colleagues_call_is_another_call_at_once() {
        Referral called = called(Given.received(), NORA, NOON);
        Instant soon = NOON.plus(Duration.ofSeconds(5));
        Step step = call(called, "ben", Optional.empty(), soon).steps().getLast();
        assertThat(step.after().lastCall()).contains(new Referral.Call("ben", soon));
    }

    private static Referral.Full called(Referral referral, String who, Instant at) {
        return call(referral, who, at).steps().getLast().after();
    }

    private static Referral.Full after(Referral referral, Decision what) {
        return Lifecycle.judge(referral, Given.byPartner("after " + referral.version(), what), NOON.plusSeconds(1))
                .steps()
                .getLast()
                .after();
    }

    private static Judgement call(Referral referral, String who, Instant at) {
        return call(referral, who, Optional.of(who), at);
    }

    private static Judgement call(Referral referral, String who, Optional<String> onlyAsContact, Instant at) {
        Actor actor = new Actor(Actor.Kind.PARTNER, Optional.of(Given.PARTNER), who, "role", onlyAsContact);
        Decision what = new Decision.NoteCall();
        return Lifecycle.judge(referral, new Asked(who + at, what.hashCode(), actor, OptionalLong.empty(), what), at);
    }
}
