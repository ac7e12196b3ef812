package io.baton.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.lifecycle.ranking.Factor;
import io.baton.lifecycle.ranking.Lesson;
import io.baton.lifecycle.ranking.Ranked.Line;
import io.baton.lifecycle.ranking.Ranked.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The sentences are part of the API: programs may show them or compare them. */
class RankSentencesTest {
    private static final Set<String> TWO = new TreeSet<>(List.of("erp", "crm"));

    @Test
    void each_factor_has_its_sentence() {
        assertThat(sentence(Factor.LOCATION, new Reason.Located("DE", "hamburg", true)))
                .isEqualTo("Is in DE: hamburg");
        assertThat(sentence(Factor.LOCATION, new Reason.Located("DE", "vienna", false)))
                .isEqualTo("Is not in DE, but elsewhere: vienna");
        assertThat(sentence(Factor.LANGUAGE, new Reason.Language("de", true))).isEqualTo("Speaks de");
        assertThat(sentence(Factor.LANGUAGE, new Reason.Language("de", false))).isEqualTo("Does not say to speak de");
        assertThat(sentence(Factor.RESPONSE_TIME, new Reason.Answers(Duration.ofMinutes(61), true)))
                .isEqualTo("Usually answers within 2 h");
        assertThat(sentence(Factor.RESPONSE_TIME, new Reason.Answers(Duration.ofHours(24), false)))
                .isEqualTo("Has not answered any yet; counted as 24 h");
        assertThat(sentence(Factor.RESPONSE_TIME, new Reason.Unanswered(3, 4))).isEqualTo("Let 3 of 4 requests expire");
    }

    @Test
    void what_a_partner_did_with_similar_requests_is_counted() {
        assertThat(similar(Map.of())).isEqualTo("Similar requests: none yet");
        assertThat(similar(Map.of(Lesson.DECLINED, 1L, Lesson.WON, 3L, Lesson.LOST, 2L)))
                .isEqualTo("Similar requests: 3 won, 2 lost, 1 declined for what it was");
    }

    @Test
    void what_matches_is_counted_and_named() {
        assertThat(sentence(Factor.SOLUTIONS, new Reason.Matches(TWO, 3)))
                .isEqualTo("Matches 2 of 3 wanted solutions: crm, erp");
        assertThat(sentence(Factor.SERVICES, new Reason.Matches(Set.of(), 1)))
                .isEqualTo("Matches 0 of 1 wanted services");
        assertThat(sentence(Factor.INDUSTRIES, new Reason.Matches(Set.of("food"), 1)))
                .isEqualTo("Matches 1 of 1 industries: food");
        assertThat(sentence(Factor.KEYWORDS, new Reason.Matches(Set.of("northwind"), 2)))
                .isEqualTo("Matches 1 of 2 keywords: northwind");
    }

    @Test
    void what_the_program_has_given_is_named() {
        assertThat(sentence(Factor.COMPETENCIES, new Reason.Given(TWO)))
                .isEqualTo("Has the program's competencies: crm, erp");
        assertThat(sentence(Factor.ENDORSEMENTS, new Reason.Given(Set.of("gold"))))
                .isEqualTo("Has the program's endorsements: gold");
    }

    private static String similar(Map<Lesson, Long> lessons) {
        return sentence(Factor.SIMILAR_DEALS, new Reason.SimilarDeals(new TreeMap<>(lessons)));
    }

    private static String sentence(Factor factor, Reason reason) {
        return RankSentences.sentence(new Line(factor, 1, reason));
    }
}
