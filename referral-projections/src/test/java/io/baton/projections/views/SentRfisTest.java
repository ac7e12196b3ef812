package io.baton.projections.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.events.Origin;
import io.baton.events.RfiResult;
import io.baton.events.RfiVerdict;
import io.baton.events.TargetResult;
import io.baton.events.topics.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has sent which RFIs. */
class SentRfisTest {
    private static final Instant START = Instant.parse("2027-03-01T09:00:00Z");

    private final ViewsDriver views = new ViewsDriver();

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void a_sender_has_their_own_the_program_has_all() {
        sent("by-mona", 1, null, "mona");
        sent("by-sven", 2, null, "sven");
        sent("by-contoso", 3, "contoso", "dora");
        sent("by-a-customer", 4, null, null);

        assertThat(all(SentRfis.ofPerson("mona"))).containsExactly("by-mona");
        assertThat(all(SentRfis.ofPartner("contoso"))).containsExactly("by-contoso");
        assertThat(all(SentRfis.ofPerson("dora"))).isEmpty();
        assertThat(all(SentRfis.ofPerson("contoso"))).isEmpty();
        assertThat(all(SentRfis.ALL)).containsExactly("by-a-customer", "by-contoso", "by-sven", "by-mona");
    }

    @Test
    void a_result_that_comes_again_with_more_targets_is_the_same_rfi() {
        sent("first", 1, null, "mona");
        sent("second", 2, null, "mona");
        views.result(RfiResult.newBuilder(result("first", 1, null, "mona"))
                .setTargets(List.of(TargetResult.newBuilder()
                        .setProfileId("profile")
                        .setLocation("location")
                        .build()))
                .build());

        assertThat(all(SentRfis.ofPerson("mona"))).containsExactly("second", "first");
    }

    @Test
    void an_rfi_that_reached_nobody_stands_apart_until_it_does() {
        sent("refused", 1, null, "mona");
        views.result(RfiResult.newBuilder(result("nobody-fits", 2, null, null))
                .setVerdict(RfiVerdict.NO_PARTNER_FITS)
                .build());
        views.result(reached(result("reached", 3, null, "mona")));
        assertThat(all(SentRfis.UNPLACED)).containsExactly("nobody-fits", "refused");

        views.result(reached(result("refused", 1, null, "mona")));
        views.result(reached(result("nobody-fits", 4, null, null)));

        assertThat(all(SentRfis.UNPLACED)).isEmpty();
        assertThat(all(SentRfis.ALL)).containsExactly("nobody-fits", "reached", "refused");
    }

    @Test
    void each_list_has_its_own_by_their_reference() {
        sent("by-mona", 1, null, "mona");
        sent("by-sven", 2, null, "sven");

        assertThat(named(SentRfis.ALL, "by-mona")).containsExactly("by-mona");
        assertThat(named(SentRfis.ofPerson("mona"), "by-mona")).containsExactly("by-mona");
        assertThat(named(SentRfis.ofPerson("sven"), "by-mona")).isEmpty();
    }

    @Test
    void the_reference_of_one_for_which_nobody_fits_is_found_until_somebody_does() {
        RfiResult nobodyFits = RfiResult.newBuilder(result("nobody-fits", 1, null, null))
                .setVerdict(RfiVerdict.NO_PARTNER_FITS)
                .build();
        views.result(nobodyFits);
        assertThat(named(SentRfis.UNPLACED, "nobody-fits")).containsExactly("nobody-fits");

        views.result(reached(result("nobody-fits", 2, null, null)));

        assertThat(named(SentRfis.UNPLACED, "nobody-fits")).isEmpty();
        assertThat(named(SentRfis.ALL, "nobody-fits")).containsExactly("nobody-fits");
    }

    private List<String> named(SentRfis list, String rfiId) {
        return new ReferenceQuestion(list, Ids.reference(rfiId))
                .page(views.sent())
                .rfiIds();
    }

    @Test
    void those_that_reached_nobody_are_counted_from_a_time_on() {
        views.result(result("earlier", 1, null, "mona"));
        views.result(result("later", 3, null, "mona"));
        views.result(reached(result("reached", 4, null, "mona")));

        assertThat(unplacedSince(1)).isEqualTo(new Counted(2, false));
        assertThat(unplacedSince(2)).isEqualTo(new Counted(1, false));
        assertThat(unplacedSince(4)).isEqualTo(Counted.NONE);
    }

    private Counted unplacedSince(int second) {
        return new UnplacedQuestion(START.plusSeconds(second)).counted(views.sent());
    }

    private static RfiResult reached(RfiResult result) {
        return RfiResult.newBuilder(result)
                .setTargets(List.of(TargetResult.newBuilder()
                        .setProfileId("profile")
                        .setLocation("location")
                        .setReferralId("referral")
                        .build()))
                .build();
    }

    /** Promise 10: the engine takes in none with such an id, but others may write to the topic of results. */
    @Test
    void an_id_as_long_as_a_key_may_be_takes_no_page_with_it() {
        sent("sent", 1, null, "mona");
        sent("x".repeat(1_020), 2, null, "mona");

        assertThat(all(SentRfis.ALL)).hasSize(2).contains("sent");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8})
    void pages_have_each_once_whatever_their_ids_and_times_are(int limit) {
        List<String> ids = List.of("a", "A/b?c#d", "\u7dda\u7d22", "a-b", "a b", "z\"\n", "ab");
        // Two of them at the same instant.
        for (int i = 0; i < ids.size(); i++) sent(ids.get(i), i / 2, null, "mona");

        List<String> read = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            SentPage page = new SentQuery(SentRfis.ofPerson("mona"), cursor, limit).page(views.sent());
            read.addAll(page.rfiIds());
            cursor = page.next();
        } while (cursor.isPresent());

        assertThat(read).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void nobodys_list_goes_on_into_anothers() {
        sent("by-con", 1, "con", "a");
        sent("by-contoso", 1, "contoso", "b");

        assertThat(all(SentRfis.ofPartner("con"))).containsExactly("by-con");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "MTIz", "!!!"})
    void a_cursor_of_another_list_is_refused(String cursor) {
        assertThatThrownBy(() -> new SentQuery(SentRfis.ALL, Optional.of(cursor), 1).page(views.sent()))
                .isInstanceOf(InvalidCursorException.class);
    }

    private List<String> all(SentRfis rfis) {
        return new SentQuery(rfis, Optional.empty(), 50).page(views.sent()).rfiIds();
    }

    private void sent(String rfiId, int second, String partnerId, String subjectId) {
        views.result(result(rfiId, second, partnerId, subjectId));
    }

    private static RfiResult result(String rfiId, int second, String partnerId, String subjectId) {
        return RfiResult.newBuilder()
                .setRfiId(rfiId)
                .setVerdict(RfiVerdict.TAKEN_IN)
                .setAppendedAt(START.plusSeconds(second))
                .setOrigin(new Origin("rfi-submissions", 0, (long) second))
                .setContentHash(1L)
                .setSenderPartnerId(partnerId)
                .setSenderSubjectId(subjectId)
                .build();
    }
}
