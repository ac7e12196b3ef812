package io.baton.projections.views;

import static io.baton.records.Samples.referralId;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.engine.EngineDriver;
import io.baton.events.sealing.Sealing;
import io.baton.projections.views.Counts.Count;
import io.baton.projections.views.ListQuery.LeadList;
import io.baton.records.Samples;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many referrals stand in a viewer's lists, as the engine's own events make them. */
class CountsTest {
    private static final Viewer IDA = new Viewer(Samples.PARTNER, "ida", Optional.empty());
    private final EngineDriver engine = new EngineDriver();
    private final ViewsDriver views = new ViewsDriver();

    @BeforeEach
    void there_is_a_profile() {
        engine.profile(Samples.profile());
    }

    @AfterEach
    void close() {
        engine.close();
        views.close();
    }

    @Test
    void each_stage_counts_its_own_and_what_was_never_opened() {
        received(3);
        engine.ask(Samples.accept("d-1", "rfi-0"));
        engine.events().forEach(views::event);
        views.mark(IDA, referralId("rfi-1"), Marks.NONE.withOpened(true));

        assertThat(views.counts(IDA).counts())
                .contains(
                        new Count(LeadList.MARKETPLACE, ListFilter.INBOX, 2, 1, false),
                        new Count(LeadList.MARKETPLACE, ListFilter.ACTIVE, 1, 1, false),
                        new Count(LeadList.QUALIFIED, ListFilter.INBOX, 0, 0, false),
                        new Count(LeadList.LEADS, ListFilter.INBOX, 2, 1, false));
    }

    @Test
    void what_a_user_skips_counts_among_the_skipped_only() {
        received(2);
        engine.events().forEach(views::event);
        views.mark(IDA, referralId("rfi-0"), Marks.NONE.withSkipped(true));

        assertThat(views.counts(IDA).counts())
                .contains(
                        new Count(LeadList.MARKETPLACE, ListFilter.INBOX, 1, 1, false),
                        new Count(LeadList.SKIPPED, ListFilter.INBOX, 1, 1, false));
    }

    @Test
    void a_long_list_says_that_there_are_more() {
        received(Counting.MOST + 1);
        engine.events().forEach(views::event);

        assertThat(views.counts(IDA).counts())
                .contains(new Count(LeadList.MARKETPLACE, ListFilter.INBOX, Counting.MOST, Counting.MOST, true));
    }

    @Test
    void one_who_is_on_no_referral_counts_none() {
        received(1);
        engine.events().forEach(views::event);
        Viewer eve = new Viewer(Samples.PARTNER, "eve", Optional.of(Sealing.subjectOf("eve@partner.example")));

        assertThat(views.counts(eve).counts()).allMatch(count -> count.count() == 0);
    }

    private void received(int some) {
        IntStream.range(0, some).forEach(i -> engine.submit(Samples.rfi("rfi-" + i)));
    }
}
