package io.baton.projections.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.engine.EngineDriver;
import io.baton.events.ReferralEvent;
import io.baton.projections.views.Viewer;
import io.baton.records.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The last events, for clients that have missed few. */
class RecentTest {
    private static final int MOST = 3;
    private static final Positions START = Positions.of(5, 5);

    private final AtomicLong nanos = new AtomicLong();
    private final Recent recent = new Recent(MOST, START, nanos::get);
    private final ReferralEvent event = received();

    @Test
    void a_client_gets_each_event_between_its_position_and_the_feeds_once() {
        for (long offset = 5; offset < 8; offset++) recent.add(0, offset, event);

        assertThat(ids(recent.between(Positions.of(6, 5), Positions.of(8, 5)).orElseThrow()))
                .containsExactly("7-5", "8-5");
        assertThat(ids(recent.between(Positions.of(5, 5), Positions.of(6, 5)).orElseThrow()))
                .containsExactly("6-5");
        assertThat(ids(recent.between(Positions.of(8, 5), Positions.of(8, 5)).orElseThrow()))
                .isEmpty();
    }

    @Test
    void a_client_that_has_missed_older_events_gets_none_from_here() {
        for (long offset = 5; offset < 9; offset++) recent.add(0, offset, event);

        assertThat(recent.between(START, Positions.of(9, 5))).isEmpty();
        assertThat(recent.between(Positions.of(6, 5), Positions.of(9, 5))).isPresent();
    }

    @Test
    void another_partners_event_is_not_for_the_viewer() {
        recent.add(0, 5, event);
        Viewer eve = new Viewer("another-partner", "eve", Optional.empty());

        assertThat(recent.between(START, Positions.of(6, 5)).orElseThrow().next(eve))
                .isEmpty();
    }

    @Test
    void a_position_of_some_age_lies_in_front_of_all_younger_events() {
        recent.add(0, 5, event);
        nanos.addAndGet(Duration.ofSeconds(3).toNanos());
        recent.add(1, 5, event);

        assertThat(recent.before(Duration.ofSeconds(2))).isEqualTo(Positions.of(6, 5));
        assertThat(recent.before(Duration.ofSeconds(4))).isEqualTo(START);
        nanos.addAndGet(Duration.ofSeconds(3).toNanos());
        assertThat(recent.before(Duration.ofSeconds(2))).isEqualTo(Positions.of(6, 6));
    }

    private static List<String> ids(Missed missed) {
        Viewer ida = new Viewer(Samples.PARTNER, "ida", Optional.empty());
        return Stream.generate(() -> missed.next(ida))
                .takeWhile(Optional::isPresent)
                .map(item -> item.orElseThrow().id())
                .toList();
    }

    private static ReferralEvent received() {
        try (EngineDriver engine = new EngineDriver()) {
            engine.profile(Samples.profile());
            engine.submit(Samples.rfi("rfi"));
            return engine.events().getFirst();
        }
    }
}
