package io.baton.projections.views;

import static io.baton.records.Samples.referralId;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.engine.EngineDriver;
import io.baton.events.ReferralEvent;
import io.baton.projections.views.ListQuery.LeadList;
import io.baton.records.Samples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each user's own marks (L13). */
class MarksTest {
    private static final Viewer IDA = new Viewer(Samples.PARTNER, "ida", Optional.empty());
    private static final Viewer BEN = new Viewer(Samples.PARTNER, "ben / o'hara", Optional.empty());
    private static final Marks FAVORITE = new Marks(true, false, false);
    private static final Marks SKIPPED = new Marks(false, true, false);
    private static final String ID = referralId("rfi");

    private final EngineDriver engine = new EngineDriver();
    private final ViewsDriver views = new ViewsDriver();

    @BeforeEach
    void a_referral_is_received() {
        engine.profile(Samples.profile());
        engine.submit(Samples.rfi("rfi"));
    }

    @AfterEach
    void close() {
        engine.close();
        views.close();
    }

    @Test
    void a_favorite_is_its_users_alone() {
        project();
        views.mark(BEN, ID, FAVORITE);

        assertThat(views.ids(BEN, LeadList.FAVORITES, ListFilter.ALL)).containsExactly(ID);
        assertThat(views.ids(IDA, LeadList.FAVORITES, ListFilter.ALL)).isEmpty();
    }

    @Test
    void a_skipped_referral_leaves_its_users_inbox_and_no_other() {
        project();
        views.mark(IDA, ID, SKIPPED);

        assertThat(views.ids(IDA, LeadList.MARKETPLACE, ListFilter.INBOX)).isEmpty();
        assertThat(views.ids(IDA, LeadList.SKIPPED, ListFilter.INBOX)).containsExactly(ID);
        assertThat(views.ids(IDA, LeadList.MARKETPLACE, ListFilter.ALL)).containsExactly(ID);
        assertThat(views.ids(BEN, LeadList.MARKETPLACE, ListFilter.INBOX)).containsExactly(ID);
    }

    @Test
    void what_was_skipped_is_seen_again_once_a_colleague_has_accepted_it() {
        views.mark(IDA, ID, SKIPPED);
        engine.ask(Samples.accept("d-1", "rfi"));
        project();

        assertThat(views.ids(IDA, LeadList.MARKETPLACE, ListFilter.ACTIVE)).containsExactly(ID);
    }

    @Test
    void marks_move_with_the_referral_and_stay_when_it_is_archived() {
        views.mark(IDA, ID, FAVORITE);
        project();
        assertThat(views.ids(IDA, LeadList.FAVORITES, ListFilter.INBOX)).containsExactly(ID);

        engine.ask(Samples.decline("d-1", "rfi"));
        project();

        assertThat(views.ids(IDA, LeadList.FAVORITES, ListFilter.INBOX)).isEmpty();
        assertThat(views.ids(IDA, LeadList.FAVORITES, ListFilter.DECLINED)).containsExactly(ID);
        views.mark(BEN, ID, FAVORITE);
        assertThat(views.ids(BEN, LeadList.FAVORITES, ListFilter.ARCHIVED)).containsExactly(ID);
    }

    @Test
    void a_mark_that_is_taken_back_leaves_nothing_behind() {
        project();
        views.mark(IDA, ID, new Marks(true, true, false));
        views.mark(IDA, ID, Marks.NONE);

        assertThat(views.ids(IDA, LeadList.FAVORITES, ListFilter.ALL)).isEmpty();
        assertThat(views.ids(IDA, LeadList.SKIPPED, ListFilter.ALL)).isEmpty();
        assertThat(views.ids(IDA, LeadList.MARKETPLACE, ListFilter.INBOX)).containsExactly(ID);
    }

    @Test
    void a_record_whose_key_says_nothing_changes_nothing() {
        project();
        views.mark("nonsense");
        views.mark("a/b/%zz");

        assertThat(views.ids(IDA, LeadList.MARKETPLACE, ListFilter.INBOX)).containsExactly(ID);
    }

    /** Events and marks come by different ways: whichever is first, the lists are the same. */
    @Test
    void the_lists_do_not_depend_on_whether_events_or_marks_come_first() {
        long seed = new Random().nextLong();
        engine.ask(Samples.accept("d-1", "rfi"));
        engine.ask(Samples.win("d-2", "rfi"));
        List<ReferralEvent> events = engine.events();
        List<Runnable> ways = new ArrayList<>();
        events.forEach(event -> ways.add(() -> views.event(event)));
        ways.add(() -> views.mark(IDA, ID, new Marks(true, true, false)));
        ways.add(() -> views.mark(BEN, ID, SKIPPED));
        Collections.shuffle(ways, new Random(seed));

        ways.forEach(Runnable::run);

        assertThat(views.ids(IDA, LeadList.FAVORITES, ListFilter.WON))
                .as("seed %d", seed)
                .containsExactly(ID);
        assertThat(views.ids(IDA, LeadList.SKIPPED, ListFilter.ALL)).containsExactly(ID);
        assertThat(views.ids(BEN, LeadList.SKIPPED, ListFilter.ARCHIVED)).containsExactly(ID);
        assertThat(views.ids(IDA, LeadList.FAVORITES, ListFilter.INBOX)).isEmpty();
    }

    private void project() {
        engine.events().forEach(views::event);
    }
}
