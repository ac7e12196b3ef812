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

/** A referral's history, as the engine's own events make it. */
class HistoryTest {
    private static final int ALL = 100;
    private static final String ID = Samples.referralId("rfi");
    private final EngineDriver engine = new EngineDriver();
    private final ViewsDriver views = new ViewsDriver();
    private List<ReferralEvent> log;

    @BeforeEach
    void received_then_reminded_then_accepted() {
        engine.profile(Samples.profile());
        engine.submit(Samples.rfi("rfi"));
        engine.pass(Duration.ofHours(30));
        engine.ask(Samples.accept("d-1", "rfi"));
        log = engine.events();
        log.forEach(views::event);
        log.forEach(views::event);
    }

    @AfterEach
    void close() {
        engine.close();
        views.close();
    }

    @Test
    void every_event_stands_in_it_once_with_its_own_place() {
        HistoryPage page = history().after(0, ALL);

        assertThat(page.rows().stream().map(HistoryRow::header))
                .containsExactlyElementsOf(
                        log.stream().map(ReferralEvent::getHeader).toList());
        assertThat(page.rows().stream().map(HistoryRow::change))
                .containsExactlyElementsOf(
                        log.stream().map(ReferralEvent::getChange).toList());
        assertThat(page.rows().stream().map(row -> row.offset().offset())).containsExactly(0L, 1L, 2L);
        assertThat(page.more()).isFalse();
    }

    @Test
    void it_is_read_in_parts() {
        HistoryPage first = history().after(0, 2);
        HistoryPage second = history().after(2, 2);

        assertThat(first.rows()).hasSize(2);
        assertThat(first.more()).isTrue();
        assertThat(second.rows()).hasSize(1);
        assertThat(second.more()).isFalse();
    }

    @Test
    void as_of_an_instant_the_last_event_up_to_then_counts() {
        Instant received = log.getFirst().getHeader().getOccurredAt();

        assertThat(history().asOf(received.minusNanos(1_000))).isEmpty();
        assertThat(versionAsOf(received)).isEqualTo(1);
        assertThat(versionAsOf(received.plus(Duration.ofHours(24)).minusNanos(1_000)))
                .isEqualTo(1);
        assertThat(versionAsOf(received.plus(Duration.ofHours(24)))).isEqualTo(2);
        assertThat(versionAsOf(received.plus(Duration.ofDays(365)))).isEqualTo(3);
    }

    @Test
    void of_another_partner_there_is_none() {
        assertThat(views.history("other", ID).after(0, ALL).rows()).isEmpty();
    }

    private History history() {
        return views.history(Samples.PARTNER, ID);
    }

    private long versionAsOf(Instant then) {
        return history().asOf(then).orElseThrow().header().getVersion();
    }
}
