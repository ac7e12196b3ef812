package io.baton.projections.views;

import static io.baton.records.Samples.referralId;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.engine.EngineDriver;
import io.baton.events.ReferralEvent;
import io.baton.events.topics.EventKind;
import io.baton.projections.records.FunnelCell;
import io.baton.projections.views.ListQuery.Direction;
import io.baton.records.SampleEvents;
import io.baton.records.Samples;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The program's list, as the engine's own events make it, and its pages of several partitions. */
class ProgramListTest {
    private final EngineDriver engine = new EngineDriver();
    private final ViewsDriver views = new ViewsDriver();
    private List<ReferralEvent> log;

    @BeforeEach
    void four_referrals_one_after_the_other() {
        engine.profile(Samples.profile());
        for (String rfi : List.of("open", "accepted", "won", "declined")) {
            engine.submit(Samples.rfi(rfi));
            engine.pass(Duration.ofMinutes(1));
        }
        engine.ask(Samples.accept("d-1", "won"));
        engine.pass(Duration.ofMinutes(1));
        engine.ask(Samples.accept("d-2", "accepted"));
        engine.pass(Duration.ofMinutes(1));
        engine.ask(Samples.win("d-3", "won"));
        engine.pass(Duration.ofMinutes(1));
        engine.ask(Samples.decline("d-4", "declined"));
        log = engine.events();
        log.forEach(views::event);
    }

    @AfterEach
    void close() {
        engine.close();
        views.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ALL, RECEIVED_AT, ASCENDING, open accepted won declined",
        "ALL, RECEIVED_AT, DESCENDING, declined won accepted open",
        "ALL, CHANGED_AT, ASCENDING, open accepted won declined",
        "ALL, CHANGED_AT, DESCENDING, declined won accepted open",
        "INBOX, RECEIVED_AT, ASCENDING, open",
        "ACTIVE, CHANGED_AT, ASCENDING, accepted",
        "ARCHIVED, RECEIVED_AT, ASCENDING, won declined",
        "WON, RECEIVED_AT, ASCENDING, won",
        "EXPIRED, RECEIVED_AT, ASCENDING, ''",
    })
    void each_stage_is_a_part_of_it_in_each_order(
            ListFilter filter, ProgramOrder order, Direction direction, String rfis) {
        assertThat(ids(query(filter, order, direction, ProgramWanted.ALL))).isEqualTo(referrals(rfis));
    }

    @Test
    void what_changed_since_an_instant_is_read_from_there() {
        Instant acceptance = changedAt("accepted");

        assertThat(ids(query(ListFilter.ALL, ProgramOrder.CHANGED_AT, Direction.ASCENDING, since(acceptance))))
                .isEqualTo(referrals("accepted won declined"));
        assertThat(ids(query(ListFilter.ALL, ProgramOrder.RECEIVED_AT, Direction.DESCENDING, since(acceptance))))
                .isEqualTo(referrals("declined won accepted"));
    }

    @ParameterizedTest
    @EnumSource(names = {"RECEIVED_AT", "CHANGED_AT"})
    void what_was_received_in_a_time_is_found_in_each_order(ProgramOrder order) {
        Instant from = receivedAt("accepted");
        Instant before = receivedAt("declined");
        ProgramWanted wanted = received(from, before);

        assertThat(ids(query(ListFilter.ALL, order, Direction.ASCENDING, wanted)))
                .containsExactlyInAnyOrderElementsOf(referrals("accepted won"));
    }

    @Test
    void what_is_due_stands_in_the_order_of_its_end_and_what_is_archived_does_not() {
        Instant expiry = ProgramEntry.dueAt(row("open").referral()).orElseThrow();
        Instant purchase = ProgramEntry.dueAt(row("accepted").referral()).orElseThrow();
        Instant late = expiry.isAfter(purchase) ? expiry : purchase;

        assertThat(ids(query(ListFilter.INBOX, ProgramOrder.DUE_AT, Direction.ASCENDING, dueBefore(expiry))))
                .isEmpty();
        assertThat(ids(query(
                        ListFilter.INBOX, ProgramOrder.DUE_AT, Direction.ASCENDING, dueBefore(expiry.plusMillis(1)))))
                .isEqualTo(referrals("open"));
        assertThat(ids(query(
                        ListFilter.ACTIVE,
                        ProgramOrder.DUE_AT,
                        Direction.ASCENDING,
                        dueBefore(purchase.plusMillis(1)))))
                .isEqualTo(referrals("accepted"));
        assertThat(ids(query(ListFilter.ALL, ProgramOrder.DUE_AT, Direction.ASCENDING, dueBefore(late.plusMillis(1)))))
                .containsExactlyInAnyOrderElementsOf(referrals("open accepted"));
    }

    @Test
    void the_funnel_counts_each_referral_by_what_became_of_it() {
        Funnel funnel = views.funnel(funnelOf(Optional.empty()));
        assertThat(funnel.total()).isEqualTo(new Funnel.Counts(4, 3, 2, 1, 0, 0, 1, 0));
        assertThat(funnel.regions().values()).containsExactly(funnel.total());
        assertThat(funnel.countries().values()).containsExactly(funnel.total());
    }

    @Test
    void a_corrected_deal_counts_once_in_the_funnel_as_it_ended_after_all() {
        FunnelCell cell = FunnelCell.newBuilder().build();
        for (EventKind kind : List.of(EventKind.WON, EventKind.CORRECTED))
            cell = FunnelProjection.counted(cell, SampleEvents.of(kind), new RecordOffset(0, kind.ordinal()))
                    .orElseThrow();

        assertThat(cell.getWon()).isZero();
        assertThat(cell.getLost()).isEqualTo(1);
    }

    @Test
    void an_event_that_is_read_again_after_a_crash_counts_once_in_the_funnel() {
        RecordOffset offset = new RecordOffset(0, 7);
        FunnelCell once = FunnelProjection.counted(FunnelCell.newBuilder().build(), log.getFirst(), offset)
                .orElseThrow();

        assertThat(once.getReceived()).isEqualTo(1);
        assertThat(FunnelProjection.counted(once, log.getFirst(), offset)).isEmpty();
        assertThat(FunnelProjection.counted(once, log.getFirst(), new RecordOffset(1, 7)))
                .hasValueSatisfying(twice -> assertThat(twice.getReceived()).isEqualTo(2));
    }

    @Test
    void a_group_that_the_filter_leaves_out_is_still_offered() {
        Funnel funnel = views.funnel(funnelOf(Optional.of("XX")));

        assertThat(funnel.total()).isEqualTo(Funnel.Counts.NONE);
        assertThat(funnel.countries()).hasSize(1);
        assertThat(funnel.regions()).isEmpty();
    }

    private static FunnelQuestion funnelOf(Optional<String> country) {
        return new FunnelQuestion(
                "0", "2000-01", "2100-01", Optional.empty(), country, Optional.empty(), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"0, accepted won", "1000000000, ''"})
    void a_least_value_leaves_out_what_is_not_accepted_or_worth_less(BigDecimal least, String rfis) {
        Wanted content = new Wanted(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Wanted.Least(least, "EUR")),
                false);

        assertThat(ids(all(narrowed(Optional.empty(), Optional.empty(), content))))
                .isEqualTo(referrals(rfis));
    }

    @Test
    void lead_type_and_partner_narrow_it_down() {
        assertThat(ids(all(narrowed(Optional.of("CUSTOMER_INQUIRY"), Optional.empty(), Wanted.ALL))))
                .hasSize(4);
        assertThat(ids(all(narrowed(Optional.of("SALES_QUALIFIED"), Optional.empty(), Wanted.ALL))))
                .isEmpty();
        assertThat(ids(all(narrowed(Optional.empty(), Optional.of(Samples.PARTNER), Wanted.ALL))))
                .hasSize(4);
        assertThat(ids(all(narrowed(Optional.empty(), Optional.of("another"), Wanted.ALL))))
                .isEmpty();
    }

    @Test
    void each_stage_is_counted_with_and_without_a_filter() {
        ProgramWanted filtered = narrowed(Optional.empty(), Optional.of(Samples.PARTNER), Wanted.ALL);

        for (ProgramWanted wanted : List.of(ProgramWanted.ALL, filtered))
            assertThat(new ProgramCountsQuestion("0", wanted, ProgramCountsQuestion.STAGES)
                            .counts(views.program())
                            .counts())
                    .containsExactly(
                            count(ListFilter.INBOX, 1),
                            count(ListFilter.ACTIVE, 1),
                            count(ListFilter.WON, 1),
                            count(ListFilter.LOST, 0),
                            count(ListFilter.DECLINED, 1),
                            count(ListFilter.EXPIRED, 0),
                            count(ListFilter.WITHDRAWN, 0),
                            count(ListFilter.CANCELLED, 0));
    }

    @Test
    void an_event_that_comes_again_puts_back_what_a_crash_has_lost() {
        views.lose(ProgramState.LISTS);

        log.forEach(views::event);

        assertThat(ids(all(ProgramWanted.ALL))).isEqualTo(referrals("open accepted won declined"));
    }

    /** Whatever each partition has, and however far it was read. */
    @ParameterizedTest
    @EnumSource(Direction.class)
    void pages_of_several_partitions_have_each_referral_once_in_order(Direction direction) {
        Comparator<String> order = switch (direction) {
            case ASCENDING -> Comparator.naturalOrder();
            case DESCENDING -> Comparator.reverseOrder();
        };
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<List<String>> partitions = new ArrayList<>();
            for (int p = 0; p < 3; p++) {
                List<String> positions = new ArrayList<>();
                for (int i = random.nextInt(9); i > 0; i--)
                    positions.add(String.format("%03d", random.nextInt(30)) + "-" + p + "-" + i);
                partitions.add(positions.stream().sorted(order).toList());
            }
            int limit = 1 + random.nextInt(4);

            List<String> read = new ArrayList<>();
            Optional<String> next = Optional.empty();
            do {
                Optional<String> behind = next;
                List<ProgramPage> pages = partitions.stream()
                        .map(all -> page(all, behind, order, limit, 1 + random.nextInt(5)))
                        .toList();
                ProgramPages page = ProgramPages.merged(pages, direction, limit);
                assertThat(page.rows()).as("seed %s", seed).hasSizeLessThanOrEqualTo(limit);
                page.rows().forEach(row -> read.add(row.position()));
                next = page.next();
            } while (next.isPresent());

            assertThat(read)
                    .as("seed %s", seed)
                    .isEqualTo(partitions.stream()
                            .flatMap(List::stream)
                            .sorted(order)
                            .toList());
        }
    }

    /** @param looks how many the partition looks at, at the most */
    private ProgramPage page(
            List<String> all, Optional<String> behind, Comparator<String> order, int limit, int looks) {
        List<String> left = all.stream()
                .filter(position ->
                        behind.map(at -> order.compare(position, at) > 0).orElse(true))
                .toList();
        List<String> looked = left.stream().limit(Math.min(limit, looks)).toList();
        return new ProgramPage(
                looked.stream()
                        .map(position -> new ProgramPage.Row(null, Instant.EPOCH, position))
                        .toList(),
                looked.size() < left.size() ? Optional.of(looked.getLast()) : Optional.empty());
    }

    private static ProgramCounts.Count count(ListFilter stage, int count) {
        return new ProgramCounts.Count(stage, count, false);
    }

    private static ProgramWanted since(Instant then) {
        return bounded(Optional.empty(), Optional.empty(), Optional.of(then), Optional.empty());
    }

    private static ProgramWanted received(Instant from, Instant before) {
        return bounded(Optional.of(from), Optional.of(before), Optional.empty(), Optional.empty());
    }

    private static ProgramWanted dueBefore(Instant then) {
        return bounded(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(then));
    }

    private static ProgramWanted bounded(
            Optional<Instant> from, Optional<Instant> before, Optional<Instant> since, Optional<Instant> due) {
        return new ProgramWanted(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Wanted.ALL,
                from,
                before,
                since,
                due);
    }

    private static ProgramWanted narrowed(Optional<String> leadType, Optional<String> partner, Wanted content) {
        return new ProgramWanted(
                leadType,
                partner,
                Optional.empty(),
                Optional.empty(),
                content,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static ProgramQuery all(ProgramWanted wanted) {
        return query(ListFilter.ALL, ProgramOrder.RECEIVED_AT, Direction.ASCENDING, wanted);
    }

    private static ProgramQuery query(
            ListFilter filter, ProgramOrder order, Direction direction, ProgramWanted wanted) {
        return new ProgramQuery("0", filter, order, direction, wanted, Optional.empty(), 50);
    }

    private List<String> ids(ProgramQuery query) {
        return views.program().page(query).rows().stream()
                .map(row -> row.referral().getReferralId())
                .toList();
    }

    private static List<String> referrals(String rfis) {
        return rfis.isEmpty()
                ? List.of()
                : List.of(rfis.split(" ")).stream().map(Samples::referralId).toList();
    }

    private Instant changedAt(String rfi) {
        return row(rfi).changedAt();
    }

    private Instant receivedAt(String rfi) {
        return row(rfi).referral().getReceivedAt();
    }

    private ProgramPage.Row row(String rfi) {
        return views.program().page(all(ProgramWanted.ALL)).rows().stream()
                .filter(row -> row.referral().getReferralId().equals(referralId(rfi)))
                .findFirst()
                .orElseThrow();
    }
}
