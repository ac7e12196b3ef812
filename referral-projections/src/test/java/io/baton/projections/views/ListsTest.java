package io.baton.projections.views;

import static io.baton.projections.views.ViewsDriver.ids;
import static io.baton.projections.views.ViewsDriver.query;
import static io.baton.records.Samples.referralId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.engine.EngineDriver;
import io.baton.events.LeadType;
import io.baton.events.ReferralEvent;
import io.baton.events.Sender;
import io.baton.projections.views.ListQuery.Direction;
import io.baton.projections.views.ListQuery.LeadList;
import io.baton.records.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lists (L13), their shelves (L11), orders and pages, as the engine's own events make them. */
class ListsTest {
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
    void customers_inquiries_and_qualified_leads_have_a_list_each() {
        received("inquiry");
        qualified("lead");
        project();

        assertThat(views.ids(IDA, LeadList.MARKETPLACE, ListFilter.INBOX)).containsExactly(referralId("inquiry"));
        assertThat(views.ids(IDA, LeadList.QUALIFIED, ListFilter.INBOX)).containsExactly(referralId("lead"));
    }

    @ParameterizedTest
    @CsvSource({"ASCENDING", "DESCENDING"})
    void leads_of_both_types_are_one_list_if_asked_for_page_by_page(Direction direction) {
        List<String> inOrder = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            engine.pass(Duration.ofMillis(i % 2));
            if (i % 3 == 0) qualified("rfi-" + i);
            else received("rfi-" + i);
        }
        project();
        for (LeadList list : List.of(LeadList.MARKETPLACE, LeadList.QUALIFIED))
            inOrder.addAll(views.ids(IDA, list, ListFilter.INBOX));

        List<String> found = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            ReferralPage page = views.page(new ListQuery(
                    IDA, LeadList.LEADS, ListFilter.INBOX, Order.RECEIVED_AT, direction, Wanted.ALL, cursor, 2));
            found.addAll(ids(page));
            cursor = page.next();
        } while (cursor.isPresent());

        assertThat(found).containsExactlyInAnyOrderElementsOf(inOrder);
        List<Instant> received = found.stream().map(this::receivedAt).toList();
        Comparator<Instant> order =
                direction == Direction.ASCENDING ? Comparator.naturalOrder() : Comparator.reverseOrder();
        assertThat(received).isSortedAccordingTo(order);
    }

    @Test
    void an_event_that_comes_again_puts_back_what_a_crash_has_lost() {
        received("rfi");
        ReferralEvent event = engine.events().getFirst();
        views.event(event);
        views.lose(PartnerState.LISTS);
        views.lose(History.ROWS);

        views.event(event);

        assertThat(shelvesOf("rfi")).containsExactly(ListFilter.ALL, ListFilter.INBOX);
        assertThat(views.history(Samples.PARTNER, referralId("rfi")).asOf(Samples.START.plusSeconds(60)))
                .isPresent();
    }

    @Test
    void a_referral_moves_from_shelf_to_shelf() {
        received("rfi");
        project();
        assertThat(shelvesOf("rfi")).containsExactly(ListFilter.ALL, ListFilter.INBOX);

        engine.ask(Samples.accept("d-1", "rfi"));
        project();
        assertThat(shelvesOf("rfi")).containsExactly(ListFilter.ALL, ListFilter.ACTIVE);

        engine.ask(Samples.win("d-2", "rfi"));
        project();
        assertThat(shelvesOf("rfi")).containsExactly(ListFilter.ALL, ListFilter.ARCHIVED, ListFilter.WON);
    }

    @Test
    void the_archive_is_kept_by_outcome() {
        for (String rfi : List.of("lost", "declined", "withdrawn", "expired")) received(rfi);
        engine.ask(Samples.accept("d-1", "lost"));
        engine.ask(Samples.lose("d-2", "lost"));
        engine.ask(Samples.decline("d-3", "declined"));
        engine.submit(Samples.withdrawal("withdrawn"));
        engine.pass(Duration.ofDays(15));
        project();

        assertThat(shelvesOf("lost")).containsExactly(ListFilter.ALL, ListFilter.ARCHIVED, ListFilter.LOST);
        assertThat(shelvesOf("declined")).containsExactly(ListFilter.ALL, ListFilter.ARCHIVED, ListFilter.DECLINED);
        assertThat(shelvesOf("withdrawn")).containsExactly(ListFilter.ALL, ListFilter.ARCHIVED, ListFilter.WITHDRAWN);
        assertThat(shelvesOf("expired")).containsExactly(ListFilter.ALL, ListFilter.ARCHIVED, ListFilter.EXPIRED);
    }

    @Test
    void events_that_come_again_change_nothing() {
        received("rfi");
        engine.ask(Samples.accept("d-1", "rfi"));
        List<ReferralEvent> log = engine.events();

        log.forEach(views::event);
        log.forEach(views::event);

        assertThat(shelvesOf("rfi")).containsExactly(ListFilter.ALL, ListFilter.ACTIVE);
    }

    @Test
    void another_partner_finds_nothing() {
        received("rfi");
        project();

        assertThat(views.ids(new Viewer("other", "ida", Optional.empty()), LeadList.MARKETPLACE, ListFilter.ALL))
                .isEmpty();
        assertThat(views.ids(new Viewer("northwind", "ida", Optional.empty()), LeadList.MARKETPLACE, ListFilter.ALL))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"RECEIVED_AT, INBOX", "EXPIRES_AT, INBOX"})
    void a_list_is_sorted_in_either_direction(Order order, ListFilter filter) {
        List<String> inOrder = receivedOneByOne(5);
        project();

        assertThat(ids(views.page(sorted(filter, order, Direction.ASCENDING)))).isEqualTo(inOrder);
        assertThat(ids(views.page(sorted(filter, order, Direction.DESCENDING)))).isEqualTo(inOrder.reversed());
    }

    @Test
    void the_archive_is_sorted_by_when_it_ended() {
        receivedOneByOne(3);
        for (int i : List.of(1, 2, 0)) {
            engine.pass(Duration.ofMinutes(1));
            engine.ask(Samples.decline("d-" + i, "rfi-" + i));
        }
        project();

        assertThat(ids(views.page(sorted(ListFilter.DECLINED, Order.ENDED_AT, Direction.ASCENDING))))
                .containsExactly(referralId("rfi-1"), referralId("rfi-2"), referralId("rfi-0"));
    }

    @ParameterizedTest
    @CsvSource({"ASCENDING", "DESCENDING"})
    void paging_finds_what_was_there_once_each_while_referrals_arrive(Direction direction) {
        List<String> there = new ArrayList<>(receivedOneByOne(10));
        if (direction == Direction.DESCENDING) Collections.reverse(there);
        project();
        List<String> found = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        for (int page = 0; cursor.isPresent() || page == 0; page++) {
            ReferralPage read = views.page(page(direction, cursor));
            found.addAll(ids(read));
            cursor = read.next();
            if (page < 5) received("arrives-" + page);
            project();
        }

        assertThat(found).doesNotHaveDuplicates();
        assertThat(found.stream().filter(there::contains)).containsExactlyElementsOf(there);
    }

    @Test
    void the_last_page_has_no_next() {
        receivedOneByOne(2);
        project();

        assertThat(views.page(page(Direction.ASCENDING, Optional.empty())).next())
                .isEmpty();
    }

    @Test
    void a_cursor_of_another_sort_is_refused() {
        receivedOneByOne(3);
        project();
        Optional<String> cursor =
                views.page(page(Direction.ASCENDING, Optional.empty())).next();

        assertThatThrownBy(() -> views.page(page(Direction.DESCENDING, cursor)))
                .isInstanceOf(InvalidCursorException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "coffee, 2",
        "COFFEE erp, 2",
        "rollout, 1",
        "einführung mara, 2",
        "mara@fourth-coffee.example, 2",
        "rfi-1, 1",
        "coffee nowhere, 0",
    })
    void search_finds_every_word_wherever_it_stands(String words, int found) {
        receivedOneByOne(2);
        engine.ask(Samples.accept("d-1", "rfi-0"));
        project();

        assertThat(views.page(searched(ListFilter.ALL, words.split(" "))).rows())
                .hasSize(found);
    }

    @Test
    void search_looks_only_at_its_list_and_shelf() {
        receivedOneByOne(2);
        engine.ask(Samples.accept("d-1", "rfi-0"));
        project();

        assertThat(ids(views.page(searched(ListFilter.ACTIVE, "coffee")))).containsExactly(referralId("rfi-0"));
    }

    private Instant receivedAt(String referralId) {
        return views.page(query(IDA, LeadList.LEADS, ListFilter.ALL)).rows().stream()
                .map(ReferralPage.Row::referral)
                .filter(referral -> referral.getReferralId().equals(referralId))
                .findFirst()
                .orElseThrow()
                .getReceivedAt();
    }

    private void qualified(String rfiId) {
        engine.submit(Samples.rfi(
                rfiId,
                rfi -> rfi.setLeadType(LeadType.MARKETING_QUALIFIED)
                        .setSender(new Sender("Sam Seller", "sam.seller@program.example", null))));
    }

    private void received(String rfiId) {
        engine.submit(Samples.rfi(rfiId));
    }

    private List<String> receivedOneByOne(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    engine.pass(Duration.ofMillis(1));
                    received("rfi-" + i);
                    return referralId("rfi-" + i);
                })
                .toList();
    }

    private void project() {
        engine.events().forEach(views::event);
    }

    private List<ListFilter> shelvesOf(String rfiId) {
        return java.util.Arrays.stream(ListFilter.values())
                .filter(filter -> views.ids(IDA, LeadList.MARKETPLACE, filter).contains(referralId(rfiId)))
                .toList();
    }

    private static ListQuery sorted(ListFilter filter, Order order, Direction direction) {
        return new ListQuery(IDA, LeadList.MARKETPLACE, filter, order, direction, Wanted.ALL, Optional.empty(), 50);
    }

    private static ListQuery page(Direction direction, Optional<String> cursor) {
        return new ListQuery(
                IDA, LeadList.MARKETPLACE, ListFilter.INBOX, Order.RECEIVED_AT, direction, Wanted.ALL, cursor, 2);
    }

    private static ListQuery searched(ListFilter filter, String... words) {
        ListQuery all = query(IDA, LeadList.MARKETPLACE, filter);
        return new ListQuery(
                IDA,
                all.list(),
                filter,
                all.order(),
                all.direction(),
                Wanted.of(List.of(words)),
                all.cursor(),
                all.limit());
    }
}
