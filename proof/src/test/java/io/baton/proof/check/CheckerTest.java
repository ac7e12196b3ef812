package io.baton.proof.check;

import static io.baton.proof.check.Told.OTHER;
import static io.baton.proof.check.Told.PARTNER;
import static io.baton.proof.check.Told.REFERRAL;
import static io.baton.proof.check.Told.decision;
import static io.baton.proof.check.Told.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.proof.history.Entry.Mailed;
import io.baton.proof.history.Entry.Row;
import io.baton.proof.history.History.Event;
import io.baton.proof.history.History.Outcome;
import io.baton.proof.history.History.Result;
import io.baton.proof.history.History.RfiAnswer;
import io.baton.proof.history.Wish;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A checker that finds nothing proves nothing: each promise is broken in a history that else keeps them all. */
class CheckerTest {
    private final Told told = new Told();

    @Test
    void a_history_that_keeps_every_promise_has_no_violation() {
        assertThat(told.violations()).isEmpty();
    }

    @Test
    void an_acknowledged_decision_is_lost_if_it_has_no_event() {
        told.events.remove(event(4, "won", decision("k-won"), 9, "WON"));

        broken(Promise.NOTHING_ACKNOWLEDGED_IS_LOST);
    }

    @Test
    void an_acknowledged_rfi_is_lost_if_its_referral_has_no_event() {
        told.events.clear();

        broken(Promise.NOTHING_ACKNOWLEDGED_IS_LOST);
    }

    @Test
    void an_acknowledged_rfi_is_lost_if_it_has_another_result() {
        told.rfis.add(new RfiAnswer("rfi", "TAKEN_IN", List.of("r2")));

        broken(Promise.NOTHING_ACKNOWLEDGED_IS_LOST);
    }

    @Test
    void an_acknowledged_referral_is_lost_if_its_partner_is_told_that_there_is_none() {
        told.ask(PARTNER, Wish.EDIT, "k-edit", 404, "not-found", 0);

        broken(Promise.NOTHING_ACKNOWLEDGED_IS_LOST);
    }

    @Test
    void an_acknowledged_withdrawal_is_lost_if_its_referral_is_undecided() {
        told.events.removeIf(event -> event.version() > 2);
        told.ask("", Wish.WITHDRAW, "rfi", "rfi-withdrawn", 0, 200, "", 0, new Row(REFERRAL, 0, "WITHDRAWN"));

        broken(Promise.NOTHING_ACKNOWLEDGED_IS_LOST);
    }

    @Test
    void an_event_that_comes_twice_happens_twice() {
        told.events.add(told.events.getLast());

        broken(Promise.NOTHING_HAPPENS_TWICE);
    }

    @Test
    void a_decision_with_two_events_happens_twice() {
        told.events.add(2, event(3, "edited", decision("k-won"), 8, "ACCEPTED"));

        broken(Promise.NOTHING_HAPPENS_TWICE);
    }

    @Test
    void other_content_under_a_known_id_happens_twice() {
        told.ask("", Wish.SUBMIT_CHANGED, "rfi", "rfi-changed", 0, 201, "", 0, new Row(REFERRAL, 0, "RECEIVED"));

        broken(Promise.NOTHING_HAPPENS_TWICE);
    }

    @Test
    void an_event_that_nobody_asked_for_happens_unasked() {
        told.events.add(3, event(4, "edited", "nobody's", 8, "ACCEPTED"));

        broken(Promise.NOTHING_HAPPENS_UNASKED);
    }

    @Test
    void a_version_that_is_missing_is_a_gap() {
        told.events.remove(event(2, "reminderDue", "", 5, "RECEIVED"));

        broken(Promise.VERSIONS_HAVE_NO_GAP);
    }

    @Test
    void a_second_outcome_is_one_too_many() {
        told.outcomes.add(new Outcome(REFERRAL, "LOST", 0));

        broken(Promise.ONE_OUTCOME);
    }

    @Test
    void an_end_without_outcome_is_one_too_few() {
        told.outcomes.clear();

        broken(Promise.ONE_OUTCOME);
    }

    @Test
    void an_outcome_of_another_kind_is_none() {
        told.outcomes.set(0, new Outcome(REFERRAL, "LOST", 0));

        broken(Promise.ONE_OUTCOME);
    }

    @Test
    void a_change_after_the_end_is_illegal() {
        told.events.add(event(5, "expired", "", 20, "EXPIRED"));

        broken(Promise.NO_ILLEGAL_CHANGE);
    }

    @Test
    void a_deadline_that_a_later_decision_overtakes_is_overtaken() {
        told.events.set(2, event(3, "accepted", decision("k-accept"), 13, "ACCEPTED"));

        broken(Promise.NO_DEADLINE_IS_OVERTAKEN);
    }

    @Test
    void an_expiry_before_its_time_is_another_clock() {
        Event early = event(3, "expired", "", 19, "EXPIRED");
        told.events.set(2, early);

        broken(Promise.NO_DEADLINE_IS_OVERTAKEN);
    }

    @Test
    void an_answer_is_taken_back_by_another_answer_to_the_same_request() {
        told.ask(PARTNER, Wish.ACCEPT, "k-accept", 409, "already-expired", 0);

        broken(Promise.NO_ANSWER_IS_TAKEN_BACK);
    }

    @Test
    void an_answer_is_taken_back_by_another_committed_result() {
        told.results.removeIf(result -> result.decision().equals(decision("k-decline")));
        told.results.add(new Result(decision("k-decline"), REFERRAL, false, 2, "FIELD_REQUIRED"));

        broken(Promise.NO_ANSWER_IS_TAKEN_BACK);
    }

    @Test
    void a_verdict_before_the_commit_is_taken_back_if_it_is_never_committed() {
        told.verdicts.add(new Result("somebody's", REFERRAL, true, 5, ""));

        broken(Promise.NO_ANSWER_IS_TAKEN_BACK);
    }

    @Test
    void a_refusal_is_taken_back_by_an_event() {
        told.events.add(3, event(4, "declined", decision("k-decline"), 8, "DECLINED"));

        broken(Promise.NO_ANSWER_IS_TAKEN_BACK);
    }

    @Test
    void a_refusal_is_untrue_if_the_referral_did_not_stand_so() {
        told.results.add(new Result("somebody's", REFERRAL, false, 2, "ALREADY_ACCEPTED"));

        broken(Promise.A_REFUSAL_IS_TRUE);
    }

    @Test
    void a_read_is_too_old_if_its_reader_knew_more() {
        told.ask(PARTNER, Wish.READ, REFERRAL, "k-old", 3, 200, "", 2, new Row(REFERRAL, 2, "RECEIVED"));

        broken(Promise.NO_READ_IS_OLDER_THAN_WHAT_WAS_TOLD);
    }

    @Test
    void a_read_is_too_old_if_its_reader_knew_of_the_referral() {
        told.ask(PARTNER, Wish.READ, REFERRAL, "k-old", 3, 404, "not-found", 0);

        broken(Promise.NO_READ_IS_OLDER_THAN_WHAT_WAS_TOLD);
    }

    @Test
    void a_read_shows_the_uncommitted_if_the_log_has_it_not() {
        told.ask(PARTNER, Wish.READ, REFERRAL, "k-read-2", 0, 200, "", 4, new Row(REFERRAL, 4, "LOST"));

        broken(Promise.NOTHING_UNCOMMITTED_IS_SHOWN);
    }

    @Test
    void another_partners_referral_is_not_read() {
        told.ask(OTHER, Wish.READ, REFERRAL, "k-spy", 0, 200, "", 3, new Row(REFERRAL, 3, "ACCEPTED"));

        broken(Promise.NO_ANSWER_OF_ANOTHER_PARTNER);
    }

    @Test
    void another_partners_referral_is_in_no_list() {
        told.ask(OTHER, Wish.LIST, "active", "k-spy", 0, 200, "", 0, new Row(REFERRAL, 3, "ACCEPTED"));

        broken(Promise.NO_ANSWER_OF_ANOTHER_PARTNER);
    }

    @Test
    void another_partners_referral_is_not_decided_and_not_betrayed_by_a_refusal() {
        told.ask(OTHER, Wish.DECLINE, "k-spy", 409, "already-accepted", 0);

        broken(Promise.NO_ANSWER_OF_ANOTHER_PARTNER);
    }

    @Test
    void a_request_without_an_answer_waits_for_ever() {
        told.ask(PARTNER, Wish.EDIT, "k-edit", 503, "", 0);

        broken(Promise.NOBODY_WAITS_FOR_EVER);
    }

    @Test
    void a_referral_that_does_not_expire_waits_for_ever() {
        told.events.removeIf(event -> event.version() > 2);

        broken(Promise.NOBODY_WAITS_FOR_EVER);
    }

    @Test
    void a_notification_without_mail_is_one_too_few() {
        told.intents.add("n2");

        broken(Promise.ONE_MAIL_FOR_EACH_NOTIFICATION);
    }

    @Test
    void a_second_mail_is_one_too_many_unless_something_was_killed_and_a_third_always() {
        told.journal.add(new Mailed("<n1@baton.example>"));
        broken(Promise.ONE_MAIL_FOR_EACH_NOTIFICATION);
        told.struck();
        assertThat(told.violations()).isEmpty();
        told.journal.add(new Mailed("<n1@baton.example>"));
        broken(Promise.ONE_MAIL_FOR_EACH_NOTIFICATION);
    }

    @Test
    void two_notifications_of_one_id_are_one_too_many() {
        told.intents.add("n1");

        broken(Promise.ONE_MAIL_FOR_EACH_NOTIFICATION);
    }

    @Test
    void a_violation_shows_the_history_up_to_it() {
        told.events.add(told.events.getLast());

        assertThat(told.violations())
                .filteredOn(violation -> violation.promise() == Promise.NOTHING_HAPPENS_TWICE)
                .first()
                .satisfies(violation -> {
                    assertThat(violation.subject()).isEqualTo(REFERRAL);
                    assertThat(violation.history()).hasSize(5).last().asString().contains("version=4");
                });
    }

    private void broken(Promise promise) {
        assertThat(told.violations()).extracting(Violation::promise).contains(promise);
    }
}
