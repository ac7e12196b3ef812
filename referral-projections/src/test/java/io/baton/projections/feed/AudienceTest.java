package io.baton.projections.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.engine.EngineDriver;
import io.baton.events.Referral;
import io.baton.events.ReferralEvent;
import io.baton.projections.views.Viewer;
import io.baton.records.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Readers join and leave while events are delivered. */
@SuppressWarnings("serial") // No event of this test is written.
class AudienceTest {
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final int MOST = 50;
    private static final int OFTEN = 20_000;

    private final Audience audience = audience(MOST);

    @Test
    void an_event_that_is_told_while_a_reader_comes_is_behind_it_or_kept_for_it() throws InterruptedException {
        List<FeedReader> coming = new ArrayList<>();
        joined(audience);
        audience.deliver(0, 0, new Received() {
            @Override
            public Referral getAfter() {
                // The first reader is just being told; more than one come, since one may still be told with it.
                while (coming.size() < MOST / 2) {
                    FeedReader reader = reader(audience);
                    coming.add(reader);
                    reader.begins(audience.join(reader));
                }
                return super.getAfter();
            }
        });
        for (FeedReader reader : coming) {
            boolean behind = reader.next(AT_ONCE).orElseThrow().id().equals("1");
            assertThat(behind || reader.next(AT_ONCE).orElseThrow() instanceof FeedItem.Changed)
                    .isTrue();
        }
    }

    @Test
    void who_comes_while_the_last_other_leaves_is_told() throws InterruptedException {
        CompletableFuture<Void> others = CompletableFuture.runAsync(() -> {
            for (int time = 0; time < OFTEN; time++) joined(audience).close();
        });
        ReferralEvent event = new Received();
        for (int time = 0; time < OFTEN; time++) {
            try (FeedReader reader = joined(audience)) {
                reader.next(AT_ONCE);
                audience.deliver(0, time, event);
                assertThat(reader.next(AT_ONCE).orElseThrow()).isInstanceOf(FeedItem.Changed.class);
            }
        }
        others.join();
    }

    @Test
    void a_place_is_free_again_when_its_reader_has_left_and_only_once() {
        List<FeedReader> readers =
                Stream.generate(() -> joined(audience)).limit(MOST).toList();
        assertThatThrownBy(() -> joined(audience)).isInstanceOf(TooManyWaitingException.class);
        readers.getFirst().close();
        readers.getFirst().close();
        joined(audience);
        assertThatThrownBy(() -> joined(audience)).isInstanceOf(TooManyWaitingException.class);
    }

    @Test
    void a_partner_that_takes_all_it_may_leaves_room_for_the_others() {
        Audience shared = audience(MOST / 5);
        List<FeedReader> flood =
                Stream.generate(() -> joined(shared)).limit(MOST / 5).toList();

        for (int time = 0; time < 2 * MOST; time++)
            assertThatThrownBy(() -> joined(shared)).isInstanceOf(TooManyWaitingException.class);
        joined(shared, "another-partner").close();
        flood.getFirst().close();
        joined(shared).close();
    }

    private static Audience audience(int mostOfPartner) {
        Positions start = Positions.of(0);
        return new Audience(MOST, mostOfPartner, start, new Recent(MOST, start, System::nanoTime));
    }

    private static FeedReader joined(Audience audience, String partner) {
        FeedReader reader =
                new FeedReader(new Viewer(partner, "eve", Optional.empty()), audience::delivered, audience::leave);
        reader.begins(audience.join(reader));
        return reader;
    }

    private static FeedReader joined(Audience audience) {
        FeedReader reader = reader(audience);
        reader.begins(audience.join(reader));
        return reader;
    }

    private static FeedReader reader(Audience audience) {
        return new FeedReader(
                new Viewer(Samples.PARTNER, "ida", Optional.empty()), audience::delivered, audience::leave);
    }

    /** An event of a referral that the readers may see. */
    private static class Received extends ReferralEvent {
        private static final ReferralEvent SAMPLE = sample();

        Received() {
            super(SAMPLE.getHeader(), SAMPLE.getChange(), SAMPLE.getAfter());
        }

        private static ReferralEvent sample() {
            try (EngineDriver engine = new EngineDriver()) {
                engine.profile(Samples.profile());
                engine.submit(Samples.rfi("rfi"));
                return engine.events().getFirst();
            }
        }
    }
}
