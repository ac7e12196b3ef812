package io.baton.projections.views;

import static io.baton.records.Samples.referralId;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.engine.EngineDriver;
import io.baton.events.Contact;
import io.baton.events.Referral;
import io.baton.events.ReferralEvent;
import io.baton.events.RfiSubmitted;
import io.baton.events.Target;
import io.baton.events.sealing.Sealing;
import io.baton.lifecycle.rfi.DuplicatePolicy;
import io.baton.projections.views.DuplicatesQuestion.Asked;
import io.baton.records.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which requests may repeat others, as the views find it out of the engine's events. */
class DuplicatesTest {
    private static final Viewer NORTHWIND = new Viewer(Samples.PARTNER, "ida", Optional.empty());
    private static final Viewer OTHER = new Viewer("other-partner", "kim", Optional.empty());
    private static final Target AT_OTHER = new Target("other-profile", Samples.LOCATION);
    private static final Optional<Viewer> PROGRAM = Optional.empty();

    private final EngineDriver engine = new EngineDriver();
    private final ViewsDriver views = new ViewsDriver();
    private final List<ReferralEvent> log = new ArrayList<>();

    @BeforeEach
    void two_partners() {
        engine.profile(Samples.profile());
        engine.profile(Samples.profile("other-profile", "other-partner"));
    }

    @AfterEach
    void close() {
        engine.close();
        views.close();
    }

    @Test
    void the_same_customer_with_the_same_need_is_found_by_partner_and_program() {
        submitted("first");
        engine.pass(Duration.ofDays(2));
        Referral second = submitted("second");

        assertThat(earlier(Optional.of(NORTHWIND), second)).containsExactly("first");
        assertThat(earlier(PROGRAM, second)).containsExactly("first");
    }

    @Test
    void the_first_of_two_repeats_nothing() {
        Referral first = submitted("first");
        engine.pass(Duration.ofDays(2));
        submitted("second");

        assertThat(earlier(Optional.of(NORTHWIND), first)).isEmpty();
        assertThat(earlier(PROGRAM, first)).isEmpty();
    }

    @Test
    void a_partner_never_learns_of_another_partners_referral() {
        submitted("elsewhere", AT_OTHER);
        engine.pass(Duration.ofDays(2));
        Referral second = submitted("second");

        assertThat(earlier(Optional.of(NORTHWIND), second)).isEmpty();
        assertThat(earlier(PROGRAM, second)).containsExactly("elsewhere");
        assertThat(earlier(Optional.of(OTHER), second)).containsExactly("elsewhere");
    }

    @Test
    void somebody_who_sees_only_their_own_learns_only_of_those() {
        submitted("first");
        engine.pass(Duration.ofDays(2));
        Referral second = submitted("second");

        assertThat(earlier(Optional.of(only("ida@northwind-systems.example")), second))
                .containsExactly("first");
        assertThat(earlier(Optional.of(only("rui@northwind-systems.example")), second))
                .isEmpty();
    }

    @Test
    void the_referrals_of_one_rfi_are_no_duplicates() {
        List<Referral> both = submitAll("one", rfi -> {}, Samples.target(), AT_OTHER);

        assertThat(both).hasSize(2);
        both.forEach(referral -> assertThat(earlier(PROGRAM, referral)).isEmpty());
    }

    @Test
    void another_need_another_customer_and_a_time_beyond_the_window_are_no_duplicates() {
        submitted("first");
        engine.pass(Duration.ofDays(29));
        Referral otherNeed = submit("need", rfi -> rfi.setNeed("Etwas anderes").setSolutions(List.of("crm")));
        Referral otherCustomer =
                submit("customer", rfi -> rfi.setContact(new Contact("Ana Lima", "ana@lima.example", null)));
        engine.pass(Duration.ofDays(2));
        Referral late = submitted("late");

        for (Referral referral : List.of(otherNeed, otherCustomer, late))
            assertThat(earlier(PROGRAM, referral)).isEmpty();
        assertThat(earlier(PROGRAM, late, Duration.ofDays(31))).containsExactly("first");
    }

    @Test
    void somebody_else_of_the_company_with_other_words_for_the_same_solutions_is_found() {
        submitted("first");
        engine.pass(Duration.ofDays(1));
        Referral second = submit(
                "second",
                rfi -> rfi.setNeed("Wir brauchen Hilfe.")
                        .setContact(new Contact("Tom Berg", "tom@fourth-coffee.example", null)));

        assertThat(earlier(PROGRAM, second)).containsExactly("first");
    }

    @Test
    void what_was_withdrawn_or_cancelled_does_not_count_and_what_was_declined_does() {
        submitted("withdrawn");
        submitted("cancelled");
        submitted("declined");
        engine.submit(Samples.withdrawal("withdrawn"));
        engine.ask(Samples.cancel("c-1", "cancelled"));
        engine.ask(Samples.decline("d-1", "declined"));
        engine.pass(Duration.ofDays(1));
        Referral last = submitted("last");

        assertThat(earlier(PROGRAM, last)).containsExactly("declined");
    }

    /** A crash, a repeat, or another order of partitions. */
    @Test
    void a_rebuild_gives_the_same_answer_in_any_order() {
        List<Referral> referrals = new ArrayList<>();
        for (int i = 0; i < 2 * DuplicateIndex.MOST_OF_A_MARK; i++) {
            referrals.add(submitted("rfi-" + i));
            engine.pass(Duration.ofHours(1));
        }
        long seed = System.nanoTime();
        List<ReferralEvent> shuffled = new ArrayList<>(log);
        Collections.shuffle(shuffled, new Random(seed));
        try (ViewsDriver rebuilt = new ViewsDriver()) {
            shuffled.forEach(rebuilt::event);
            shuffled.forEach(rebuilt::event);
            for (Optional<Viewer> viewer : List.of(PROGRAM, Optional.of(NORTHWIND)))
                for (Referral referral : referrals)
                    assertThat(rebuilt.duplicates(viewer, asked(referral, Duration.ofDays(30))))
                            .as("seed %d", seed)
                            .isEqualTo(views.duplicates(viewer, asked(referral, Duration.ofDays(30))));
        }
    }

    @Test
    void the_index_holds_nothing_to_read_of_a_customer() {
        submitted("first");

        for (String store : List.of(DuplicateIndex.MARKED, DuplicateIndex.AGES))
            assertThat(views.content(store))
                    .isNotEmpty()
                    .allSatisfy(entry -> assertThat(entry.toLowerCase(Locale.ROOT))
                            .doesNotContain("coffee", "mara", "erp", "suchen", "hilfe"));
    }

    @Test
    void a_look_up_costs_the_same_for_any_number_of_referrals_of_the_customer() {
        for (int i = 0; i < 3 * DuplicateIndex.MOST_OF_A_MARK; i++) {
            submitted("rfi-" + i);
            engine.pass(Duration.ofMinutes(1));
        }
        Referral last = submitted("last");

        assertThat(views.marked())
                .allSatisfy(entries ->
                        assertThat(entries.getReferrals()).hasSizeLessThanOrEqualTo(DuplicateIndex.MOST_OF_A_MARK));
        assertThat(earlier(PROGRAM, last))
                .hasSize(DuplicateReading.MOST_SHOWN)
                .first()
                .isEqualTo("rfi-59");
    }

    @Test
    void entries_age_out() {
        submitted("old");
        engine.pass(DuplicatePolicy.KEPT.plusDays(1));
        submit("new", rfi -> rfi.setContact(new Contact("Ana Lima", "ana@lima.example", null)));

        assertThat(views.content(DuplicateIndex.AGES))
                .hasSize(1)
                .first()
                .asString()
                .contains(referralId("new"));
        assertThat(views.marked())
                .allSatisfy(entries ->
                        assertThat(entries.getReferrals()).extracting("rfiId").containsExactly("new"));
    }

    private static Viewer only(String address) {
        return new Viewer(Samples.PARTNER, "somebody", Optional.of(Sealing.subjectOf(address)));
    }

    private Referral submitted(String rfiId, Target... targets) {
        return submitAll(rfiId, rfi -> {}, targets).getFirst();
    }

    private Referral submit(String rfiId, Consumer<RfiSubmitted.Builder> change) {
        return submitAll(rfiId, change).getFirst();
    }

    private List<Referral> submitAll(String rfiId, Consumer<RfiSubmitted.Builder> change, Target... targets) {
        engine.submit(Samples.rfi(rfiId, change, targets));
        return readOn().stream()
                .map(ReferralEvent::getAfter)
                .filter(after -> after.getRfi().getRfiId().equals(rfiId))
                .toList();
    }

    private List<ReferralEvent> readOn() {
        List<ReferralEvent> more = engine.events();
        more.forEach(views::event);
        log.addAll(more);
        return more;
    }

    private List<String> earlier(Optional<Viewer> viewer, Referral referral) {
        return earlier(viewer, referral, DuplicatePolicy.STANDARD.window());
    }

    private List<String> earlier(Optional<Viewer> viewer, Referral referral, Duration window) {
        readOn();
        return views.duplicates(viewer, asked(referral, window)).repeats().stream()
                .map(repeat -> repeat.earlier().getRfi().getRfiId())
                .toList();
    }

    private static Asked asked(Referral referral, Duration window) {
        Instant now = referral.getReceivedAt();
        return Asked.of(referral, new DuplicatePolicy(window), now);
    }
}
