package io.baton.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.ApproveRegistration;
import io.baton.events.DealOutcome;
import io.baton.events.DecisionResult;
import io.baton.events.OutcomeKind;
import io.baton.events.ReferralDecision;
import io.baton.events.ReferralEvent;
import io.baton.events.RefusalReason;
import io.baton.events.Stage;
import io.baton.lifecycle.referral.CorrectionPolicy;
import io.baton.lifecycle.referral.Referral;
import io.baton.records.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** L11 on the engine's topology: the program corrects how a deal was reported to have ended. */
class CorrectionTopologyTest {
    private static final String RFI = "rfi-1";
    private static final Duration DAY = Duration.ofDays(1);
    private EngineDriver engine;
    private Instant endedAt;

    @BeforeEach
    void accepted() {
        engine = new EngineDriver();
        engine.profile(Samples.profile());
        engine.submit(Samples.rfi(RFI));
        engine.ask(Samples.accept("d-1", RFI));
        endedAt = engine.now();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void a_correction_is_the_next_version_and_leaves_an_outcome_that_names_the_one_it_replaces() {
        engine.ask(Samples.win("d-2", RFI));
        engine.pass(DAY);
        engine.ask(Samples.correct("d-3", RFI));

        ReferralEvent corrected = engine.events().getLast();
        assertThat(corrected.getHeader().getKind()).isEqualTo("corrected");
        assertThat(corrected.getHeader().getVersion()).isEqualTo(4);
        assertThat(corrected.getChange().getCorrected().getWas().getWon()).isNotNull();
        assertThat(corrected.getAfter().getStage()).isEqualTo(Stage.LOST);
        assertThat(corrected.getAfter().getWon()).isNull();
        List<DealOutcome> outcomes = engine.outcomes();
        assertThat(outcomes).extracting(DealOutcome::getOutcome).containsExactly(OutcomeKind.WON, OutcomeKind.LOST);
        assertThat(outcomes).extracting(DealOutcome::getRevision).containsExactly(0, 1);
        assertThat(outcomes).extracting(DealOutcome::getReplaces).containsExactly(null, 0);
        assertThat(outcomes).extracting(DealOutcome::getArchivedAt).containsExactly(endedAt, endedAt);
        assertThat(outcomes.getLast().getCorrectedAt()).isEqualTo(endedAt.plus(DAY));
        assertThat(outcomes.getLast().getWonValue()).isNull();
    }

    @Test
    void what_is_asked_again_leaves_no_second_event_and_no_second_outcome() {
        engine.ask(Samples.win("d-2", RFI));
        engine.ask(Samples.correct("d-3", RFI));
        engine.ask(Samples.correct("d-3", RFI));
        engine.ask(Samples.correct("d-4", RFI));

        assertThat(engine.kinds()).containsExactly("received", "accepted", "won", "corrected");
        assertThat(engine.outcomes()).hasSize(2);
        assertThat(engine.results()).extracting(DecisionResult::getAccepted).containsOnly(true);
    }

    @Test
    void behind_the_window_it_is_refused_with_the_instant_until_which_it_was_possible() {
        engine.ask(Samples.lose("d-2", RFI));
        engine.pass(CorrectionPolicy.STANDARD.window());
        engine.ask(Samples.correct("d-3", RFI));

        DecisionResult refused = engine.results().getLast();
        assertThat(refused.getRefusal()).isEqualTo(RefusalReason.CORRECTION_WINDOW_OVER);
        assertThat(refused.getPossibleUntil()).isEqualTo(endedAt.plus(CorrectionPolicy.STANDARD.window()));
        assertThat(engine.outcomes()).hasSize(1);
    }

    @Test
    void the_policy_when_it_is_asked_counts() {
        engine.ask(Samples.win("d-2", RFI));
        engine.pass(Duration.ofDays(60));
        engine.ask(within("d-3", Duration.ofDays(59)));
        engine.ask(within("d-4", Duration.ofDays(61)));

        assertThat(engine.results()).extracting(DecisionResult::getAccepted).containsExactly(true, true, false, true);
    }

    @Test
    void the_engine_keeps_all_of_a_deal_for_the_longest_window_only() {
        engine.ask(Samples.win("d-2", RFI));
        engine.pass(CorrectionPolicy.LONGEST_WINDOW.minusMillis(1));
        assertThat(stored()).isInstanceOf(Referral.Archived.class);

        engine.pass(Duration.ofMillis(1));

        assertThat(stored()).isInstanceOf(Referral.Remembered.class);
        engine.ask(Samples.correct("d-3", RFI));
        assertThat(engine.results().getLast().getRefusal()).isEqualTo(RefusalReason.CORRECTION_WINDOW_OVER);
        assertThat(engine.kinds()).containsExactly("received", "accepted", "won");
    }

    @Test
    void a_deal_whose_registration_is_open_is_kept_until_it_is_closed() {
        engine.ask(Samples.winEligible("d-2", RFI));
        engine.pass(CorrectionPolicy.LONGEST_WINDOW.plus(DAY));
        assertThat(stored()).isInstanceOf(Referral.Archived.class);

        engine.ask(Samples.register("d-3", RFI));
        engine.ask(Samples.review("d-4", RFI)
                .setApproveRegistration(new ApproveRegistration())
                .build());
        engine.pass(DAY);

        assertThat(stored()).isInstanceOf(Referral.Remembered.class);
    }

    @Test
    void how_it_ended_is_said_once_or_it_is_no_decision() {
        engine.ask(Samples.win("d-2", RFI));
        ReferralDecision both = Samples.correct("d-3", RFI);
        both.getCorrect().setWon(Samples.win("d-3", RFI).getWin());
        ReferralDecision neither = Samples.correct("d-4", RFI);
        neither.getCorrect().setLost(null);
        engine.ask(both);
        engine.ask(neither);
        engine.ask(within("d-5", CorrectionPolicy.LONGEST_WINDOW.plusMillis(1)));

        assertThat(engine.results().subList(2, 5))
                .extracting(DecisionResult::getRefusal)
                .containsOnly(RefusalReason.FIELD_INVALID);
    }

    private static ReferralDecision within(String decisionId, Duration window) {
        ReferralDecision decision = Samples.correct(decisionId, RFI);
        decision.setCorrectableMillis(window.toMillis());
        return decision;
    }

    private Referral.Known stored() {
        return engine.stored(Samples.referralId(RFI));
    }
}
