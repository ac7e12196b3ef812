package io.baton.lifecycle.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.lifecycle.CompanySize;
import io.baton.lifecycle.DeclineReason;
import io.baton.lifecycle.Money;
import io.baton.lifecycle.ranking.Candidate.Place;
import io.baton.lifecycle.ranking.PastReferral.Course;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Better answers never lower a rank (L15), whatever else a partner did. */
class BetterAnswersTest {
    private static final Money VALUE = new Money(BigDecimal.TEN, Currency.getInstance("EUR"));
    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
    private static final Need NEED = new Need(
            "EMEA",
            Optional.of("DE"),
            Optional.of(CompanySize.MEDIUM),
            Optional.of("de"),
            Set.of("erp", "bi"),
            Set.of("integration"),
            Set.of("food"),
            Set.of());

    @Property
    void a_faster_answer_never_lowers_a_rank(
            @ForAll("referrals") List<PastReferral> referrals,
            @ForAll @IntRange(max = 19) int which,
            @ForAll @IntRange(max = 100) int percent) {
        int index = which % referrals.size();
        PastReferral before = referrals.get(index);
        Optional<Duration> faster =
                before.responseTime().map(time -> time.multipliedBy(percent).dividedBy(100));
        PastReferral after = new PastReferral(before.deal(), before.receivedAt(), faster, before.course());

        assertThat(points(replaced(referrals, index, after))).isGreaterThanOrEqualTo(points(referrals));
    }

    /** An honest decline says no worse of a partner than silence does; a size or an area it rules out is its own say. */
    @Property
    void any_answer_is_at_least_as_good_as_letting_it_expire(
            @ForAll("referrals") List<PastReferral> referrals,
            @ForAll @IntRange(max = 19) int which,
            @ForAll("answers") Course answer,
            @ForAll("times") Duration time) {
        int index = which % referrals.size();
        PastReferral before = referrals.get(index);
        PastReferral expired =
                new PastReferral(before.deal(), before.receivedAt(), Optional.empty(), new PastReferral.Expired());
        PastReferral answered = new PastReferral(before.deal(), before.receivedAt(), Optional.of(time), answer);

        assertThat(points(replaced(referrals, index, answered)))
                .isGreaterThanOrEqualTo(points(replaced(referrals, index, expired)));
    }

    @Property
    void a_decline_for_want_of_time_counts_as_much_as_an_accept_of_what_is_not_offered(
            @ForAll("referrals") List<PastReferral> referrals, @ForAll("times") Duration time) {
        Deal other = new Deal(Set.of("crm"), Set.of(), Set.of("food"), Optional.empty(), Optional.of("DE"));
        PastReferral accepted = new PastReferral(other, NOW, Optional.of(time), open(30));
        PastReferral declined =
                new PastReferral(other, NOW, Optional.of(time), new PastReferral.Declined(DeclineReason.NO_CAPACITY));

        assertThat(points(with(referrals, accepted))).isEqualTo(points(with(referrals, declined)));
    }

    @Property
    void an_outcome_that_keeps_what_was_estimated_is_at_least_as_good_as_any_other(
            @ForAll("referrals") List<PastReferral> referrals,
            @ForAll("deals") Deal deal,
            @ForAll boolean value,
            @ForAll boolean date) {
        Optional<Duration> time = Optional.of(Duration.ofHours(2));
        PastReferral kept = new PastReferral(deal, NOW, time, new PastReferral.Won(NOW, VALUE, true, true));
        PastReferral won = new PastReferral(deal, NOW, time, new PastReferral.Won(NOW, VALUE, value, date));
        PastReferral lost = new PastReferral(deal, NOW, time, new PastReferral.Lost(NOW));

        assertThat(points(with(referrals, kept))).isGreaterThanOrEqualTo(points(with(referrals, won)));
        assertThat(points(with(referrals, won))).isGreaterThanOrEqualTo(points(with(referrals, lost)));
    }

    private static List<PastReferral> replaced(List<PastReferral> referrals, int index, PastReferral by) {
        List<PastReferral> others = new ArrayList<>(referrals);
        others.set(index, by);
        return others;
    }

    private static List<PastReferral> with(List<PastReferral> referrals, PastReferral one) {
        List<PastReferral> more = new ArrayList<>(referrals);
        more.add(one);
        return more;
    }

    private static int points(List<PastReferral> referrals) {
        Candidate candidate = new Candidate(
                "p",
                "EMEA",
                List.of(new Place("hamburg", "DE")),
                Set.of(),
                Set.of("de"),
                Set.of("erp"),
                Set.of(),
                Set.of("food"),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                TrackRecord.at(NOW, referrals));
        return Ranking.rank(RankingPolicy.STANDARD, NEED, List.of(candidate))
                .getFirst()
                .points();
    }

    @Provide
    Arbitrary<List<PastReferral>> referrals() {
        return referral().list().ofMinSize(1).ofMaxSize(20);
    }

    private Arbitrary<PastReferral> referral() {
        Arbitrary<Instant> received =
                Arbitraries.integers().between(0, 400).map(days -> NOW.minus(Duration.ofDays(days)));
        Arbitrary<PastReferral> expired = Combinators.combine(deals(), received)
                .as((deal, at) -> new PastReferral(deal, at, Optional.empty(), new PastReferral.Expired()));
        Arbitrary<Course> courses = Arbitraries.oneOf(
                answers(),
                Arbitraries.of(new PastReferral.Lost(NOW), new PastReferral.Won(NOW, VALUE, true, false), open(-60)),
                Arbitraries.of(DeclineReason.class).map(PastReferral.Declined::new));
        Arbitrary<PastReferral> answered = Combinators.combine(deals(), received, times(), courses)
                .as((deal, at, time, course) -> new PastReferral(deal, at, Optional.of(time), course));
        return Arbitraries.oneOf(expired, answered);
    }

    @Provide
    Arbitrary<Deal> deals() {
        Arbitrary<Set<String>> solutions =
                Arbitraries.of("erp", "bi", "crm").set().ofMaxSize(2);
        Arbitrary<Set<String>> services =
                Arbitraries.of("integration", "training").set().ofMaxSize(1);
        Arbitrary<Set<String>> industries =
                Arbitraries.of("food", "retail").set().ofMaxSize(1);
        return Combinators.combine(
                        solutions,
                        services,
                        industries,
                        Arbitraries.of(CompanySize.class).optional(),
                        Arbitraries.of("DE", "FR"))
                .as((wanted, served, industry, size, country) ->
                        new Deal(wanted, served, industry, size, Optional.of(country)));
    }

    @Provide
    Arbitrary<Duration> times() {
        return Arbitraries.integers().between(0, 14 * 24 * 60).map(Duration::ofMinutes);
    }

    @Provide
    Arbitrary<Course> answers() {
        return Arbitraries.oneOf(
                Arbitraries.just(open(30)),
                Arbitraries.of(DeclineReason.class)
                        .filter(reason -> reason != DeclineReason.COMPANY_SIZE_NOT_SERVED
                                && reason != DeclineReason.OUT_OF_SERVICE_AREA)
                        .map(PastReferral.Declined::new));
    }

    private static PastReferral.Open open(int days) {
        return new PastReferral.Open(LocalDate.of(2027, 3, 1).plusDays(days));
    }
}
