package io.baton.lifecycle.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.lifecycle.CompanySize;
import io.baton.lifecycle.DeclineReason;
import io.baton.lifecycle.Money;
import io.baton.lifecycle.ranking.Candidate.Place;
import io.baton.lifecycle.ranking.Ranked.Line;
import io.baton.lifecycle.ranking.Ranked.Reason;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How partners are ranked (L15). */
class RankingTest {
    private static final Money VALUE = new Money(BigDecimal.TEN, Currency.getInstance("EUR"));
    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
    private static final Deal SIMILAR = deal(Set.of("ERP", "bi"), CompanySize.MEDIUM, "DE");
    private static final Deal OTHER = deal(Set.of("crm"), CompanySize.MEDIUM, "DE");
    private static final PastReferral.Open OPEN = new PastReferral.Open(LocalDate.of(2027, 6, 30));

    private static final Need NEED = new Need(
            "EMEA",
            Optional.of("DE"),
            Optional.of(CompanySize.MEDIUM),
            Optional.of("de-CH"),
            Set.of("erp", "bi"),
            Set.of(),
            Set.of("Food"),
            Set.of());

    @Test
    void another_region_and_a_size_that_is_not_served_are_left_out() {
        Candidate elsewhere = with("elsewhere", "APAC", Set.of(), TrackRecord.NONE);
        Candidate tooLarge = with("too-large", "EMEA", Set.of(CompanySize.ENTERPRISE), TrackRecord.NONE);
        Candidate fits = with("fits", "EMEA", Set.of(CompanySize.MEDIUM), TrackRecord.NONE);

        assertThat(order(elsewhere, tooLarge, fits, partner("all-sizes", TrackRecord.NONE)))
                .containsExactly("all-sizes", "fits");
    }

    @Test
    void a_fast_answer_ranks_higher() {
        assertThat(order(
                        partner("a-slow", answers(40)),
                        partner("b-new", TrackRecord.NONE),
                        partner("c-fast", answers(1))))
                .containsExactly("c-fast", "a-slow", "b-new");
        assertThat(points(answers(24))).isEqualTo(points(answers(1))).isEqualTo(20);
        assertThat(points(answers(72))).isLessThan(points(TrackRecord.NONE));
    }

    @Test
    void a_partner_that_never_answers_stands_below_one_that_ever_did() {
        TrackRecord slow = answers(24 * 13);
        TrackRecord mostlySilent = track(past(SIMILAR, Duration.ofHours(1)), expired(OTHER), expired(OTHER));
        TrackRecord silent = track(expired(OTHER), expired(OTHER));

        assertThat(points(slow)).isGreaterThan(points(silent));
        assertThat(points(mostlySilent)).isGreaterThan(points(silent));
        assertThat(line(partner("p", silent), Factor.RESPONSE_TIME))
                .isEqualTo(new Line(Factor.RESPONSE_TIME, 0, new Reason.Unanswered(2, 2)));
    }

    @Test
    void nobody_below_the_least_fit_is_found() {
        Candidate printers = other("printers", "DE", Set.of("printers"), Set.of("de"), Set.of());
        Candidate farAway = other("far-away", "JP", Set.of("erp"), Set.of("ja"), Set.of());
        Candidate byKeyword = other("by-keyword", "JP", Set.of("printers"), Set.of("de"), Set.of("ERP"));

        assertThat(order(printers, farAway, byKeyword)).containsExactly("by-keyword");
    }

    @Test
    void a_request_that_names_no_solution_is_served_by_who_is_near_or_understood() {
        Need anything = new Need(
                "EMEA", Optional.of("DE"), Optional.empty(), Optional.of("de"), Set.of(), Set.of(), Set.of(), Set.of());
        Candidate near = other("near", "DE", Set.of("printers"), Set.of("ja"), Set.of());
        Candidate understood = other("understood", "JP", Set.of("printers"), Set.of("de"), Set.of());
        Candidate neither = other("neither", "JP", Set.of("printers"), Set.of("ja"), Set.of());

        assertThat(Ranking.rank(RankingPolicy.STANDARD, anything, List.of(near, understood, neither)))
                .extracting(ranked -> ranked.candidate().profileId())
                .containsExactly("near", "understood");
    }

    @Test
    void the_least_fit_is_the_policys() {
        RankingPolicy open = policy(new RankingPolicy.LeastFit(false, false), Map.of());
        Candidate printers = other("printers", "JP", Set.of("printers"), Set.of("ja"), Set.of());

        assertThat(Ranking.rank(open, NEED, List.of(printers))).hasSize(1);
    }

    @Test
    void a_keyword_counts_for_what_is_wanted_and_not_offered_by_its_name() {
        Candidate byKeyword = other("by-keyword", "DE", Set.of("erp"), Set.of("de"), Set.of("BI", "erp"));

        assertThat(line(byKeyword, Factor.KEYWORDS))
                .isEqualTo(new Line(Factor.KEYWORDS, 5, new Reason.Matches(Set.of("bi"), 2)));
    }

    @Test
    void what_a_partner_did_with_similar_requests_counts_for_them() {
        int without = similar(TrackRecord.NONE);

        assertThat(similar(track(past(SIMILAR, won(true, true))))).isEqualTo(without + 4);
        assertThat(similar(track(past(SIMILAR, won(false, false))))).isEqualTo(without + 2);
        assertThat(similar(track(past(SIMILAR, OPEN)))).isEqualTo(without + 1);
        assertThat(similar(track(past(SIMILAR, new PastReferral.Lost(NOW))))).isEqualTo(without - 1);
        assertThat(similar(track(past(SIMILAR, declined(DeclineReason.UNABLE_TO_SUPPORT)))))
                .isEqualTo(without - 3);
        assertThat(similar(track(expired(SIMILAR)))).isEqualTo(without - 3);
        assertThat(similar(track(past(OTHER, won(true, true))))).isEqualTo(without);
        assertThat(similar(track(past(OTHER, declined(DeclineReason.UNABLE_TO_SUPPORT)))))
                .isEqualTo(without);
    }

    @ParameterizedTest
    @EnumSource(
            value = DeclineReason.class,
            names = {"NO_CAPACITY", "SPAM", "DUPLICATE", "CUSTOMER_PROBLEM_UNCLEAR", "NEXT_STEPS_UNCLEAR", "OTHER"})
    void a_decline_for_want_of_time_or_of_a_good_request_teaches_nothing(DeclineReason reason) {
        assertThat(similar(track(past(SIMILAR, declined(reason))))).isZero();
    }

    @Test
    void a_decline_for_the_size_or_the_area_counts_for_that_size_or_area_whatever_was_wanted() {
        Deal sameSize = deal(Set.of("crm"), CompanySize.MEDIUM, "FR");
        Deal sameCountry = deal(Set.of("crm"), CompanySize.MICRO, "DE");

        assertThat(similar(track(past(sameSize, declined(DeclineReason.COMPANY_SIZE_NOT_SERVED)))))
                .isEqualTo(-3);
        assertThat(similar(track(past(sameCountry, declined(DeclineReason.COMPANY_SIZE_NOT_SERVED)))))
                .isZero();
        assertThat(similar(track(past(sameCountry, declined(DeclineReason.OUT_OF_SERVICE_AREA)))))
                .isEqualTo(-3);
    }

    @Test
    void accepting_what_is_not_offered_adds_nothing_and_losing_it_takes_away_for_that_kind() {
        Need bi = new Need(
                "EMEA",
                Optional.of("DE"),
                Optional.empty(),
                Optional.of("de"),
                Set.of("bi"),
                Set.of(),
                Set.of("food"),
                Set.of());
        Deal misfit = deal(Set.of("bi"), CompanySize.MEDIUM, "DE");
        RankingPolicy all = policy(new RankingPolicy.LeastFit(false, false), Map.of());

        assertThat(similar(all, bi, track(past(misfit, OPEN)))).isZero();
        assertThat(similar(all, bi, track(past(misfit, new PastReferral.Lost(NOW)))))
                .isEqualTo(-3);
    }

    @Test
    void silence_after_an_accept_costs_until_the_date_is_moved() {
        PastReferral.Open over = new PastReferral.Open(LocalDate.of(2027, 1, 20));
        PastReferral.Open moved = new PastReferral.Open(LocalDate.of(2027, 2, 20));

        assertThat(similar(track(past(SIMILAR, over)))).isEqualTo(-2);
        assertThat(similar(track(past(SIMILAR, moved)))).isEqualTo(1);
    }

    @Test
    void what_is_long_ago_counts_less_and_then_nothing() {
        assertThat(similar(
                        track(past(SIMILAR, new PastReferral.Won(NOW.minus(Duration.ofDays(80)), VALUE, true, true)))))
                .isEqualTo(4);
        assertThat(similar(
                        track(past(SIMILAR, new PastReferral.Won(NOW.minus(Duration.ofDays(230)), VALUE, true, true)))))
                .isEqualTo(2);
        assertThat(similar(
                        track(past(SIMILAR, new PastReferral.Won(NOW.minus(Duration.ofDays(365)), VALUE, true, true)))))
                .isZero();
    }

    @Test
    void less_of_it_in_common_counts_less() {
        Deal otherSizeAndCountry = deal(Set.of("erp", "bi"), CompanySize.MICRO, "FR");

        assertThat(similar(track(past(otherSizeAndCountry, won(true, true))))).isBetween(1, 3);
    }

    @Test
    void weights_are_the_policys() {
        RankingPolicy heavy = policy(RankingPolicy.STANDARD.leastFit(), Map.of(Lesson.WON, 5));

        assertThat(similar(heavy, NEED, track(past(SIMILAR, won(false, false)))))
                .isEqualTo(5);
    }

    @Test
    void one_slow_answer_among_fast_ones_does_not_count() {
        Candidate usuallyFast = partner("usually-fast", answers(1, 2, 300));

        assertThat(line(usuallyFast, Factor.RESPONSE_TIME).reason())
                .isEqualTo(new Reason.Answers(Duration.ofHours(2), true));
    }

    @Test
    void more_answers_of_the_same_speed_add_nothing() {
        assertThat(line(partner("one", answers(5)), Factor.RESPONSE_TIME).points())
                .isEqualTo(line(partner("many", answers(5, 5, 5, 5)), Factor.RESPONSE_TIME)
                        .points());
    }

    @Test
    void every_rank_is_explained_line_by_line() {
        Ranked ranked = Ranking.rank(RankingPolicy.STANDARD, NEED, List.of(partner("p", answers(24))))
                .getFirst();

        assertThat(ranked.place().location()).isEqualTo("hamburg");
        assertThat(ranked.lines())
                .containsExactly(
                        new Line(Factor.LOCATION, 15, new Reason.Located("DE", "hamburg", true)),
                        new Line(Factor.SOLUTIONS, 15, new Reason.Matches(Set.of("erp"), 2)),
                        new Line(Factor.INDUSTRIES, 10, new Reason.Matches(Set.of("food"), 1)),
                        new Line(Factor.LANGUAGE, 10, new Reason.Language("de", true)),
                        new Line(Factor.RESPONSE_TIME, 20, new Reason.Answers(Duration.ofHours(24), true)),
                        new Line(Factor.SIMILAR_DEALS, 0, new Reason.SimilarDeals(new TreeMap<>())),
                        new Line(Factor.COMPETENCIES, 1, new Reason.Given(Set.of("data"))));
        assertThat(ranked.points()).isEqualTo(71);
    }

    @Test
    void equals_come_in_the_same_order_however_they_are_given() {
        Candidate a = partner("a", TrackRecord.NONE);
        Candidate b = partner("b", TrackRecord.NONE);

        assertThat(order(a, b)).isEqualTo(order(b, a)).containsExactly("a", "b");
    }

    @Test
    void no_factor_adds_more_than_its_most() {
        List<PastReferral> hundredDeals = Collections.nCopies(100, past(SIMILAR, won(true, true)));
        Candidate best = partner("best", new TrackRecord(NOW, hundredDeals));

        assertThat(Ranking.rank(RankingPolicy.STANDARD, NEED, List.of(best))
                        .getFirst()
                        .lines())
                .allSatisfy(line ->
                        assertThat(line.points()).isBetween(0, line.factor().most()));
    }

    private static List<String> order(Candidate... candidates) {
        return Ranking.rank(RankingPolicy.STANDARD, NEED, List.of(candidates)).stream()
                .map(ranked -> ranked.candidate().profileId())
                .toList();
    }

    private static Line line(Candidate candidate, Factor factor) {
        return Ranking.rank(RankingPolicy.STANDARD, NEED, List.of(candidate)).getFirst().lines().stream()
                .filter(line -> line.factor() == factor)
                .findFirst()
                .orElseThrow();
    }

    private static int points(TrackRecord track) {
        return line(partner("p", track), Factor.RESPONSE_TIME).points();
    }

    private static int similar(TrackRecord track) {
        return similar(RankingPolicy.STANDARD, NEED, track);
    }

    private static int similar(RankingPolicy policy, Need need, TrackRecord track) {
        return Ranking.rank(policy, need, List.of(partner("p", track))).getFirst().lines().stream()
                .filter(line -> line.factor() == Factor.SIMILAR_DEALS)
                .findFirst()
                .orElseThrow()
                .points();
    }

    private static RankingPolicy policy(RankingPolicy.LeastFit leastFit, Map<Lesson, Integer> lessons) {
        RankingPolicy standard = RankingPolicy.STANDARD;
        return new RankingPolicy(
                1,
                leastFit,
                standard.factors(),
                standard.likeness(),
                lessons,
                standard.fullAnswerWithin(),
                standard.recentFor(),
                standard.forgottenAfter(),
                standard.silentAfter());
    }

    private static Deal deal(Set<String> solutions, CompanySize size, String country) {
        return new Deal(solutions, Set.of(), Set.of("food"), Optional.of(size), Optional.of(country));
    }

    private static PastReferral.Won won(boolean valueKept, boolean dateKept) {
        return new PastReferral.Won(NOW, VALUE, valueKept, dateKept);
    }

    private static PastReferral.Declined declined(DeclineReason reason) {
        return new PastReferral.Declined(reason);
    }

    private static PastReferral expired(Deal deal) {
        return new PastReferral(deal, NOW, Optional.empty(), new PastReferral.Expired());
    }

    private static PastReferral past(Deal deal, PastReferral.Course course) {
        return new PastReferral(deal, NOW, Optional.of(Duration.ofHours(1)), course);
    }

    private static PastReferral past(Deal deal, Duration answer) {
        return new PastReferral(deal, NOW, Optional.of(answer), declined(DeclineReason.NO_CAPACITY));
    }

    private static TrackRecord track(PastReferral... referrals) {
        return new TrackRecord(NOW, List.of(referrals));
    }

    /** Declines that teach nothing but how long they took. */
    private static TrackRecord answers(long... hours) {
        return new TrackRecord(
                NOW,
                Arrays.stream(hours)
                        .mapToObj(Duration::ofHours)
                        .map(answer -> past(OTHER, answer))
                        .toList());
    }

    private static Candidate other(
            String profileId, String country, Set<String> solutions, Set<String> languages, Set<String> keywords) {
        return new Candidate(
                profileId,
                "EMEA",
                List.of(new Place("somewhere", country)),
                Set.of(),
                languages,
                solutions,
                Set.of(),
                Set.of(),
                keywords,
                Set.of(),
                Set.of(),
                Set.of(),
                TrackRecord.NONE);
    }

    private static Candidate partner(String profileId, TrackRecord track) {
        return with(profileId, "EMEA", Set.of(), track);
    }

    private static Candidate with(String profileId, String region, Set<CompanySize> sizes, TrackRecord track) {
        return new Candidate(
                profileId,
                region,
                List.of(new Place("vienna", "AT"), new Place("hamburg", "DE")),
                sizes,
                Set.of("de", "en"),
                Set.of("ERP", "crm"),
                Set.of(),
                Set.of("food"),
                Set.of(),
                Set.of(),
                Set.of("data"),
                Set.of(),
                track);
    }
}
