package io.baton.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.baton.events.Actor;
import io.baton.events.ActorKind;
import io.baton.events.DealOutcome;
import io.baton.events.DecisionResult;
import io.baton.events.Decline;
import io.baton.events.DeclineReason;
import io.baton.events.EngagementField;
import io.baton.events.Flame;
import io.baton.events.OutcomeKind;
import io.baton.events.Person;
import io.baton.events.Policy;
import io.baton.events.ReferralDecision;
import io.baton.events.ReferralEvent;
import io.baton.events.RefusalReason;
import io.baton.events.Sealed;
import io.baton.events.Stage;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.Topics;
import io.baton.kafka.write.DeadLetter;
import io.baton.records.Samples;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of decisions and deadlines, with time moved by the test. */
class DecisionTopologyTest {
    private final EngineDriver engine = new EngineDriver();

    @BeforeEach
    void one_referral_is_received() {
        engine.profile(Samples.profile());
        engine.submit(Samples.rfi("rfi-1", rfi -> rfi.setDirectContact(true)));
        assertThat(engine.kinds()).containsExactly("received");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void deadlines_fire_in_their_order_after_24_h_72_h_13_and_14_days() {
        engine.pass(Duration.ofHours(24).minusMillis(1));
        assertThat(engine.kinds()).isEmpty();
        engine.pass(Duration.ofMillis(20));
        assertThat(engine.kinds()).containsExactly("reminderDue");
        engine.pass(Duration.ofHours(48));
        assertThat(engine.kinds()).containsExactly("directContactWindowElapsed");
        engine.pass(Duration.ofDays(10));
        assertThat(engine.kinds()).containsExactly("lastCallDue");
        engine.pass(Duration.ofDays(1));
        assertThat(engine.kinds()).containsExactly("expired");
        assertThat(engine.outcomes()).extracting("outcome").containsExactly(OutcomeKind.EXPIRED);
        engine.pass(Duration.ofDays(400));
        assertThat(engine.events()).isEmpty();
    }

    @Test
    void a_deadlines_event_occurs_at_the_deadline_however_late_it_is_read() {
        engine.pass(Duration.ofDays(30));
        List<ReferralEvent> events = engine.events();
        assertThat(events)
                .extracting(event -> event.getHeader().getOccurredAt())
                .containsExactly(
                        Samples.START.plus(Duration.ofHours(24)),
                        Samples.START.plus(Duration.ofHours(72)),
                        Samples.START.plus(Duration.ofDays(13)),
                        Samples.START.plus(Duration.ofDays(14)));
        assertThat(events).extracting(event -> event.getHeader().getVersion()).containsExactly(2L, 3L, 4L, 5L);
    }

    @Test
    void the_flame_changes_after_72_h_and_ends_with_the_decision() {
        engine.pass(Duration.ofHours(73));
        assertThat(engine.events().getLast().getAfter().getFlame()).isEqualTo(Flame.ELAPSED);
        engine.ask(Samples.accept("d-1", "rfi-1"));
        assertThat(engine.events().getLast().getAfter().getFlame()).isEqualTo(Flame.NONE);
    }

    @Test
    void a_decision_appended_before_the_deadline_wins_however_late_it_is_read() {
        engine.passWhileDown(Duration.ofDays(14).minusMillis(1));
        engine.ask(Samples.accept("d-1", "rfi-1"));
        engine.pass(Duration.ofDays(3));
        assertThat(engine.kinds())
                .containsExactly("reminderDue", "directContactWindowElapsed", "lastCallDue", "accepted");
        assertThat(engine.results()).extracting(DecisionResult::getAccepted).containsExactly(true);
    }

    @Test
    void a_decision_appended_at_the_deadline_is_too_late() {
        engine.passWhileDown(Duration.ofDays(14));
        engine.ask(Samples.accept("d-1", "rfi-1"));
        assertThat(engine.kinds()).endsWith("expired");
        assertThat(engine.results())
                .extracting(DecisionResult::getRefusal)
                .containsExactly(RefusalReason.ALREADY_EXPIRED);
    }

    @Test
    void one_colleague_too_many_is_refused_by_the_rules_and_not_as_malformed() {
        ReferralDecision accept = Samples.accept("d-1", "rfi-1");
        accept.getAccept()
                .setColleagues(IntStream.rangeClosed(0, 50)
                        .mapToObj(number -> Sealing.person(
                                new Person("Lea Roth", "lea." + number + "@partner.example", null, null)))
                        .toList());
        engine.ask(accept);
        assertThat(engine.results())
                .extracting(DecisionResult::getRefusal, DecisionResult::getField)
                .containsExactly(tuple(RefusalReason.FIELD_INVALID, "colleagues"));
    }

    @Test
    void accepted_and_won_ends_with_its_outcome() {
        engine.pass(Duration.ofHours(2));
        engine.ask(Samples.accept("d-1", "rfi-1"));
        engine.pass(Duration.ofDays(40));
        engine.ask(Samples.win("d-2", "rfi-1"));
        assertThat(engine.kinds()).containsExactly("accepted", "won");
        assertThat(engine.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.getOutcome()).isEqualTo(OutcomeKind.WON);
            assertThat(outcome.getResponseMillis())
                    .isEqualTo(Duration.ofHours(2).toMillis());
            assertThat(outcome.getWonValue()).isEqualByComparingTo("120000");
            assertThat(outcome.getSolutionsSold()).containsExactly("erp");
        });
    }

    @Test
    void an_edited_engagement_is_what_the_outcome_tells() {
        engine.ask(Samples.accept("d-1", "rfi-1"));
        engine.ask(Samples.edit("d-2", "rfi-1"));
        engine.ask(Samples.win("d-3", "rfi-1"));

        List<ReferralEvent> events = engine.events();
        assertThat(events)
                .extracting(event -> event.getHeader().getKind())
                .containsExactly("accepted", "edited", "won");
        assertThat(events.get(1).getChange().getEdited().getFields()).containsExactly(EngagementField.VALUE);
        assertThat(engine.outcomes())
                .extracting(DealOutcome::getEstimatedValue, DealOutcome::getWonValue)
                .containsExactly(tuple(new BigDecimal("99.5000"), new BigDecimal("99.5000")));
    }

    @Test
    void a_refusal_says_nothing_about_another_referral_under_the_same_decision_id() {
        engine.submit(Samples.rfi("rfi-2"));
        engine.ask(Samples.win("d-1", "rfi-1"));
        engine.results();

        engine.ask(Samples.accept("d-1", "rfi-2"));

        assertThat(engine.results()).singleElement().satisfies(result -> {
            assertThat(result.getReferralId()).isEqualTo(Samples.referralId("rfi-2"));
            assertThat(result.getAccepted()).isTrue();
        });
    }

    @Test
    void a_repeated_decision_gets_the_same_answer_and_no_second_event() {
        engine.ask(Samples.accept("d-1", "rfi-1"));
        engine.pass(Duration.ofHours(1));
        engine.ask(Samples.accept("d-1", "rfi-1"));
        assertThat(engine.kinds()).containsExactly("accepted");
        List<DecisionResult> results = engine.results();
        assertThat(results).hasSize(2);
        assertThat(results.get(1)).isEqualTo(results.get(0));
    }

    @Test
    void a_repeated_refusal_gets_the_same_answer_even_if_it_would_be_granted_now() {
        engine.ask(Samples.win("d-1", "rfi-1"));
        engine.ask(Samples.accept("d-2", "rfi-1"));
        engine.ask(Samples.win("d-1", "rfi-1"));
        assertThat(engine.results())
                .extracting(DecisionResult::getRefusal)
                .containsExactly(RefusalReason.NOT_YET_ACCEPTED, null, RefusalReason.NOT_YET_ACCEPTED);
    }

    @Test
    void an_id_used_twice_for_different_decisions_is_refused() {
        engine.ask(Samples.accept("d-1", "rfi-1"));
        engine.ask(Samples.decline("d-1", "rfi-1"));
        engine.ask(Samples.win("d-2", "rfi-2"));
        engine.ask(Samples.lose("d-2", "rfi-2"));
        assertThat(engine.results())
                .extracting(DecisionResult::getRefusal)
                .containsExactly(
                        null,
                        RefusalReason.DECISION_ID_REUSED,
                        RefusalReason.UNKNOWN_REFERRAL,
                        RefusalReason.DECISION_ID_REUSED);
    }

    @Test
    void answers_are_forgotten_after_7_days() {
        engine.ask(Samples.win("d-1", "rfi-1"));
        engine.ask(Samples.accept("d-2", "rfi-1"));
        engine.pass(Duration.ofDays(8));
        engine.ask(Samples.win("d-1", "rfi-1"));
        assertThat(engine.results().getLast().getAccepted()).isTrue();
    }

    @Test
    void what_is_forgotten_takes_no_room() {
        for (int id = 0; id < 100; id++) engine.ask(Samples.win("old-" + id, "rfi-1"));
        engine.pass(Duration.ofDays(8));
        for (int id = 0; id < 120; id++) engine.ask(Samples.win("new-" + id, "rfi-1"));
        assertThat(engine.remembered())
                .hasSize(120)
                .allSatisfy(id -> assertThat(id).contains("new-"));
    }

    @Test
    void another_partners_referral_is_answered_like_one_that_does_not_exist() {
        var foreign = Samples.decision("d-1", "rfi-1")
                .setActor(new Actor(ActorKind.PARTNER, "other-partner", "eve", "referrals-admin"))
                .setAccept(Samples.accept("d-1", "rfi-1").getAccept())
                .build();
        engine.ask(foreign);
        engine.ask(Samples.accept("d-2", "no-such-rfi"));
        assertThat(engine.results()).allSatisfy(result -> {
            assertThat(result.getRefusal()).isEqualTo(RefusalReason.UNKNOWN_REFERRAL);
            assertThat(result.getVersion()).isZero();
        });
        assertThat(engine.events()).isEmpty();
    }

    @Test
    void an_archived_referral_refuses_everything_and_says_how_it_ended() {
        engine.ask(Samples.decline("d-1", "rfi-1"));
        engine.ask(Samples.accept("d-2", "rfi-1"));
        engine.ask(Samples.decline("d-1", "rfi-1"));
        assertThat(engine.kinds()).containsExactly("declined");
        assertThat(engine.results())
                .extracting(DecisionResult::getRefusal)
                .containsExactly(null, RefusalReason.ALREADY_DECLINED, null);
    }

    @Test
    void an_outdated_version_is_a_conflict() {
        engine.ask(Samples.decision("d-1", "rfi-1")
                .setExpectedVersion(7L)
                .setDecline(Samples.decline("d-1", "rfi-1").getDecline())
                .build());
        assertThat(engine.results()).singleElement().satisfies(result -> {
            assertThat(result.getRefusal()).isEqualTo(RefusalReason.VERSION_CONFLICT);
            assertThat(result.getVersion()).isEqualTo(1);
        });
    }

    @Test
    void a_decision_that_says_nothing_or_two_things_is_refused() {
        engine.ask(Samples.decision("d-1", "rfi-1").build());
        engine.ask(Samples.decision("d-2", "rfi-1")
                .setAccept(Samples.accept("d-2", "rfi-1").getAccept())
                .setDecline(Samples.decline("d-2", "rfi-1").getDecline())
                .build());
        assertThat(engine.results()).extracting(DecisionResult::getRefusal).containsOnly(RefusalReason.FIELD_INVALID);
    }

    @Test
    void a_decision_larger_than_anybody_writes_is_refused() {
        Sealed novel = Sealing.text("somebody", "x".repeat(20_000));
        engine.ask(Samples.decision("d-1", "rfi-1")
                .setDecline(new Decline(DeclineReason.OTHER, novel))
                .build());
        engine.ask(Samples.accept("d".repeat(10_000), "rfi-1"));
        assertThat(engine.results())
                .hasSize(2)
                .extracting(DecisionResult::getRefusal)
                .containsOnly(RefusalReason.FIELD_INVALID);
    }

    @Test
    void a_policy_that_cannot_be_one_receives_nothing() {
        engine.kinds();
        engine.policy = new Policy(1, Long.MAX_VALUE, 1L, 1L, 1L);
        engine.submit(Samples.rfi("rfi-2"));
        engine.policy = new Policy(1, -1L, 1L, 1L, 1L);
        engine.submit(Samples.rfi("rfi-3"));
        assertThat(engine.kinds()).isEmpty();
    }

    @Test
    void a_dead_letter_too_large_to_be_carried_points_to_its_source() {
        engine.bytes(Topics.REFERRAL_DECISIONS, "some-key", new byte[300_000]);
        engine.bytes(Topics.REFERRAL_DECISIONS, "k".repeat(2_000), new byte[1]);
        assertThat(engine.deadLetters(Topics.REFERRAL_DECISIONS)).hasSize(2).allSatisfy(letter -> {
            assertThat(letter.headers().lastHeader(DeadLetter.OFFSET)).isNotNull();
            assertThat(letter.value() == null || letter.value().length == 1).isTrue();
        });
    }

    @Test
    void garbage_goes_to_the_dead_letters_with_its_reason_and_stops_nothing() {
        byte[] garbage = "not avro at all".getBytes(StandardCharsets.UTF_8);
        engine.bytes(Topics.REFERRAL_DECISIONS, "some-key", garbage);
        engine.ask(Samples.accept("d-1", "rfi-1"));
        assertThat(engine.kinds()).containsExactly("accepted");
        assertThat(engine.deadLetters(Topics.REFERRAL_DECISIONS))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.value()).isEqualTo(garbage);
                    assertThat(letter.headers().lastHeader(DeadLetter.ERROR)).isNotNull();
                    assertThat(letter.headers().lastHeader(DeadLetter.OFFSET)).isNotNull();
                });
    }

    @Test
    void a_later_policy_never_moves_the_deadlines_of_a_received_referral() {
        engine.policy = new Policy(1, 1_000L, 100L, 100L, 100L);
        engine.pass(Duration.ofDays(13));
        assertThat(engine.events().getLast().getAfter().getStage()).isEqualTo(Stage.RECEIVED);
        engine.submit(Samples.rfi("rfi-2"));
        engine.pass(Duration.ofSeconds(2));
        List<ReferralEvent> events = engine.events();
        assertThat(events.getLast().getHeader().getRfiId()).isEqualTo("rfi-2");
        assertThat(events.getLast().getHeader().getPolicyVersion()).isEqualTo(1);
        assertThat(events.getLast().getHeader().getKind()).isEqualTo("expired");
    }

    @Test
    void many_due_deadlines_fire_in_batches_and_all_of_them() {
        for (int i = 0; i < 1_234; i++) engine.submit(Samples.rfi("bulk-" + i));
        engine.events();
        engine.pass(Duration.ofDays(15));
        assertThat(engine.outcomes()).hasSize(1_235);
    }
}
