package io.baton.projections.views;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.engine.EngineDriver;
import io.baton.events.ReferralEvent;
import io.baton.records.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is open, as monitoring counts it. */
class WorkloadTest {
    private static final Duration A_DAY = Duration.ofHours(24);

    private final EngineDriver engine = new EngineDriver();
    private final ViewsDriver views = new ViewsDriver();
    private List<ReferralEvent> log;

    @BeforeEach
    void two_are_undecided_one_is_accepted_and_two_are_archived() {
        engine.profile(Samples.profile());
        for (String rfi : List.of("open", "older", "accepted", "won", "declined")) engine.submit(Samples.rfi(rfi));
        engine.ask(Samples.accept("d-1", "won"));
        engine.ask(Samples.win("d-2", "won"));
        engine.ask(Samples.accept("d-3", "accepted"));
        engine.ask(Samples.decline("d-4", "declined"));
        log = engine.events();
        log.forEach(views::event);
    }

    @AfterEach
    void close() {
        engine.close();
        views.close();
    }

    @Test
    void what_is_archived_is_not_counted() {
        Workload now = views.workload(Samples.START);

        assertThat(now.undecided()).isEqualTo(new Counted(2, false));
        assertThat(now.active()).isEqualTo(new Counted(1, false));
    }

    @Test
    void what_expires_within_a_day_is_due() {
        Instant expiry = Samples.START.plus(Duration.ofDays(14));

        assertThat(views.workload(expiry.minus(A_DAY).minusSeconds(60))
                        .answerDue()
                        .count())
                .isZero();
        assertThat(views.workload(expiry.minusSeconds(3600)).answerDue().count())
                .isEqualTo(2);
    }

    @Test
    void what_waits_for_more_than_a_day_is_unanswered() {
        assertThat(views.workload(Samples.START.plus(A_DAY).minusSeconds(60))
                        .unanswered()
                        .count())
                .isZero();
        assertThat(views.workload(Samples.START.plus(A_DAY).plusSeconds(60))
                        .unanswered()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void a_day_of_purchase_is_due_and_then_over() {
        Instant end = ProgramEntry.dueAt(log.stream()
                        .map(event -> event.getAfter())
                        .filter(after -> after.getRfi().getRfiId().equals("accepted"))
                        .toList()
                        .getLast())
                .orElseThrow();

        Workload before = views.workload(end.minusSeconds(60));
        assertThat(before.closingDue().count()).isOne();
        assertThat(before.overdue().count()).isZero();
        Workload after = views.workload(end.plusSeconds(60));
        assertThat(after.closingDue().count()).isZero();
        assertThat(after.overdue().count()).isOne();
    }
}
