package io.baton.projections.views;

import static io.baton.records.Samples.referralId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.baton.engine.EngineDriver;
import io.baton.events.ReferralEvent;
import io.baton.records.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people of the program did, as the engine's own events make it. */
class AuditTest {
    private final EngineDriver engine = new EngineDriver();
    private final ViewsDriver views = new ViewsDriver();
    private List<ReferralEvent> log;

    @BeforeEach
    void three_acts_among_what_partners_did() {
        engine.profile(Samples.profile());
        for (String rfi : List.of("first", "second")) engine.submit(Samples.rfi(rfi));
        engine.pass(Duration.ofMinutes(1));
        engine.ask(Samples.extend("d-1", "first"));
        engine.pass(Duration.ofMinutes(1));
        engine.ask(Samples.accept("d-2", "second"));
        engine.ask(Samples.resend("d-3", "second"));
        engine.pass(Duration.ofMinutes(1));
        engine.ask(Samples.cancel("d-4", "first"));
        log = engine.events();
        log.forEach(views::event);
    }

    @AfterEach
    void close() {
        engine.close();
        views.close();
    }

    @Test
    void acts_of_the_program_stand_there_last_first_with_the_referral_as_it_is_now() {
        AuditPage page = views.audit(new AuditQuestion("0", Optional.empty(), 10));

        assertThat(page.rows())
                .extracting(
                        row -> row.referral().getReferralId(),
                        row -> row.event().header().getKind())
                .containsExactly(
                        tuple(referralId("first"), "cancelled"),
                        tuple(referralId("second"), "mailRequested"),
                        tuple(referralId("first"), "extended"));
        assertThat(page.rows())
                .allMatch(row -> row.event().header().getActor().getUserId().equals("olga"))
                .allMatch(row ->
                        row.referral().getVersion() >= row.event().header().getVersion());
        assertThat(page.more()).isFalse();
    }

    @Test
    void an_event_that_comes_again_is_one_act_and_puts_back_what_a_crash_has_lost() {
        views.lose(ProgramState.LISTS);

        for (int times = 0; times < 2; times++) log.forEach(views::event);

        assertThat(views.audit(new AuditQuestion("0", Optional.empty(), 10)).rows())
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void pages_of_several_partitions_have_each_act_once_last_first(int limit) {
        AuditPage all = views.audit(new AuditQuestion("0", Optional.empty(), 10));
        List<String> read = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            Optional<String> behind = AuditPages.position(next.orElse(null));
            // The second partition has every act a moment earlier.
            AuditPages page = AuditPages.merged(
                    List.of(views.audit(new AuditQuestion("0", behind, limit)), earlier(all, behind, limit)), limit);
            assertThat(page.rows()).hasSizeLessThanOrEqualTo(limit);
            page.rows().forEach(row -> read.add(row.position()));
            next = page.next();
        } while (next.isPresent());

        assertThat(read)
                .isEqualTo(Stream.concat(all.rows().stream(), earlier(all, Optional.empty(), 10).rows().stream())
                        .map(AuditPage.Row::position)
                        .sorted(Comparator.reverseOrder())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "UkVDRUlWRURfQVQ", "QVVESVQA"})
    void a_cursor_of_another_list_is_refused(String cursor) {
        assertThatThrownBy(() -> AuditPages.position(cursor)).isInstanceOf(InvalidCursorException.class);
    }

    private static AuditPage earlier(AuditPage all, Optional<String> behind, int limit) {
        List<AuditPage.Row> rows = all.rows().stream()
                .map(row -> new AuditPage.Row(row.referral(), row.event(), "0" + earlier(row.position())))
                .filter(row ->
                        behind.map(end -> row.position().compareTo(end) < 0).orElse(true))
                .toList();
        return new AuditPage(rows.subList(0, Math.min(limit, rows.size())), rows.size() > limit);
    }

    private static String earlier(String position) {
        long millis = Long.parseLong(position.substring(0, 19));
        return String.format("%018d", millis - 1) + position.substring(19);
    }
}
