package io.baton.projections.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.engine.EngineDriver;
import io.baton.events.ReferralEvent;
import io.baton.projections.views.Viewer;
import io.baton.records.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is kept for one client of the feed. */
class FeedReaderTest {
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Positions START = Positions.of(5, 5);
    private final List<FeedReader> left = new ArrayList<>();
    private final ReferralEvent event = received();
    private Positions delivered = START;
    private final FeedReader reader =
            new FeedReader(new Viewer(Samples.PARTNER, "ida", Optional.empty()), () -> delivered, left::add);

    @Test
    void it_begins_with_its_place() throws InterruptedException {
        reader.begins(START);

        assertThat(reader.next(AT_ONCE)).contains(new FeedItem.Quiet("5-5"));
    }

    @Test
    void what_was_told_comes_in_order_and_then_it_is_quiet() throws InterruptedException {
        reader.begins(START);
        reader.next(AT_ONCE);
        deliver(0, 5);
        deliver(1, 5);

        assertThat(reader.next(AT_ONCE).map(FeedItem::id)).contains("6-5");
        assertThat(reader.next(AT_ONCE).map(FeedItem::id)).contains("6-6");
        assertThat(reader.next(AT_ONCE)).contains(new FeedItem.Quiet("6-6"));
    }

    @Test
    void what_was_told_before_it_began_is_left_out() throws InterruptedException {
        deliver(0, 5);
        reader.begins(delivered);
        deliver(0, 6);

        assertThat(reader.next(AT_ONCE)).contains(new FeedItem.Quiet("6-5"));
        assertThat(reader.next(AT_ONCE).map(FeedItem::id)).contains("7-5");
    }

    @Test
    void a_place_that_means_nothing_begins_with_a_reset() throws InterruptedException {
        reader.comesBack(Optional.empty(), START);

        assertThat(reader.next(AT_ONCE)).contains(new FeedItem.Reset("5-5"));
    }

    /** It comes back with the id of what it had last. */
    @Test
    void a_client_that_is_too_slow_gets_what_was_kept_and_then_the_end() throws InterruptedException {
        reader.begins(START);
        for (int i = 0; i < 2 * FeedReader.MOST_QUEUED; i++) deliver(0, 5 + i);

        List<FeedItem> items = new ArrayList<>();
        for (Optional<FeedItem> next = reader.next(AT_ONCE); next.isPresent(); next = reader.next(AT_ONCE))
            items.add(next.get());

        assertThat(items).hasSize(1 + FeedReader.MOST_QUEUED);
        assertThat(items.getLast().id()).isEqualTo(5 + FeedReader.MOST_QUEUED + "-5");
    }

    @Test
    void a_user_who_is_not_on_a_referral_gets_none_of_its_events() throws InterruptedException {
        FeedReader other =
                new FeedReader(new Viewer(Samples.PARTNER, "ben", Optional.of("nobody")), () -> delivered, left::add);
        other.begins(START);
        other.next(AT_ONCE);
        other.deliver(delivered.behind(0, 5), event);

        assertThat(other.next(AT_ONCE)).containsInstanceOf(FeedItem.Quiet.class);
    }

    @Test
    void closing_it_leaves_the_feed() {
        reader.begins(START);
        reader.close();

        assertThat(left).containsExactly(reader);
    }

    private void deliver(int partition, long offset) {
        Positions behind = delivered.behind(partition, offset);
        reader.deliver(behind, event);
        delivered = behind;
    }

    private static ReferralEvent received() {
        try (EngineDriver engine = new EngineDriver()) {
            engine.profile(Samples.profile());
            engine.submit(Samples.rfi("rfi"));
            return engine.events().getFirst();
        }
    }
}
