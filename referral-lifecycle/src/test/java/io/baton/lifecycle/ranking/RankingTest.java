package io.baton.lifecycle.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.lifecycle.CompanySize;
import io.baton.lifecycle.ranking.Candidate.Place;
import io.baton.lifecycle.ranking.Ranked.Line;
import io.baton.lifecycle.ranking.Ranked.Reason;
import io.baton.lifecycle.ranking.TrackRecord.Deal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How partners are ranked (L15). */
class RankingTest {
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
                .containsExactly("c-fast", "b-new", "a-slow");
    }

    @Test
    void one_slow_answer_among_fast_ones_does_not_count() {
        Candidate usuallyFast = partner("usually-fast", answers(1, 2, 300));

        assertThat(line(usuallyFast, Factor.RESPONSE_TIME).reason())
                .isEqualTo(new Reason.Answers(Duration.ofHours(2), true));
    }

    @Test
    void a_referral_that_expired_adds_nothing_however_short_its_window() {
        Candidate silent = partner("silent", new TrackRecord(List.of(Ranking.expired(Duration.ofHours(1))), List.of()));

        assertThat(line(silent, Factor.RESPONSE_TIME).points()).isZero();
        assertThat(Ranking.expired(Duration.ofDays(14))).isEqualTo(Duration.ofDays(14));
    }

    @Test
    void more_answers_of_the_same_speed_add_nothing() {
        assertThat(line(partner("one", answers(5)), Factor.RESPONSE_TIME).points())
                .isEqualTo(line(partner("many", answers(5, 5, 5, 5)), Factor.RESPONSE_TIME)
                        .points());
    }

    @Test
    void similar_deals_won_rank_higher() {
        Deal similar = new Deal(Set.of("ERP"), CompanySize.MEDIUM);
        Deal otherSize = new Deal(Set.of("erp"), CompanySize.MICRO);
        Deal otherSolution = new Deal(Set.of("crm"), CompanySize.MEDIUM);
        TrackRecord track = new TrackRecord(List.of(), List.of(similar, otherSize, otherSolution));

        assertThat(line(partner("p", track), Factor.SIMILAR_DEALS))
                .isEqualTo(new Line(Factor.SIMILAR_DEALS, 2, new Reason.SimilarDeals(1)));
    }

    @Test
    void every_rank_is_explained_line_by_line() {
        Ranked ranked = Ranking.rank(NEED, List.of(partner("p", answers(24)))).getFirst();

        assertThat(ranked.place().location()).isEqualTo("hamburg");
        assertThat(ranked.lines())
                .containsExactly(
                        new Line(Factor.LOCATION, 15, new Reason.Located("DE", "hamburg", true)),
                        new Line(Factor.SOLUTIONS, 15, new Reason.Matches(Set.of("erp"), 2)),
                        new Line(Factor.INDUSTRIES, 10, new Reason.Matches(Set.of("food"), 1)),
                        new Line(Factor.LANGUAGE, 10, new Reason.Language("de", true)),
                        new Line(Factor.RESPONSE_TIME, 10, new Reason.Answers(Duration.ofHours(24), true)),
                        new Line(Factor.SIMILAR_DEALS, 0, new Reason.SimilarDeals(0)),
                        new Line(Factor.COMPETENCIES, 1, new Reason.Given(Set.of("data"))));
        assertThat(ranked.points()).isEqualTo(61);
    }

    @Test
    void equals_come_in_the_same_order_however_they_are_given() {
        Candidate a = partner("a", TrackRecord.NONE);
        Candidate b = partner("b", TrackRecord.NONE);

        assertThat(order(a, b)).isEqualTo(order(b, a)).containsExactly("a", "b");
    }

    @Test
    void no_factor_adds_more_than_its_most() {
        List<Deal> hundredDeals = java.util.Collections.nCopies(100, new Deal(Set.of("erp"), CompanySize.MEDIUM));
        Candidate best = partner("best", new TrackRecord(List.of(Duration.ZERO), hundredDeals));

        assertThat(Ranking.rank(NEED, List.of(best)).getFirst().lines())
                .allSatisfy(line ->
                        assertThat(line.points()).isBetween(0, line.factor().most()));
    }

    private static List<String> order(Candidate... candidates) {
        return Ranking.rank(NEED, List.of(candidates)).stream()
                .map(ranked -> ranked.candidate().profileId())
                .toList();
    }

    private static Line line(Candidate candidate, Factor factor) {
        return Ranking.rank(NEED, List.of(candidate)).getFirst().lines().stream()
                .filter(line -> line.factor() == factor)
                .findFirst()
                .orElseThrow();
    }

    private static TrackRecord answers(long... hours) {
        return new TrackRecord(
                java.util.Arrays.stream(hours).mapToObj(Duration::ofHours).toList(), List.of());
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
                Set.of("data"),
                Set.of(),
                track);
    }
}
