package io.baton.lifecycle.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.lifecycle.CompanySize;
import io.baton.lifecycle.DeclineReason;
import io.baton.lifecycle.Money;
import io.baton.lifecycle.ranking.PastReferral.Course;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** L15, for a partner's own people: what became of requests like the one that they read. */
class SimilarDealsTest {
    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
    private static final Need ERP = new Need(
            "EMEA",
            Optional.of("DE"),
            Optional.of(CompanySize.MEDIUM),
            Optional.of("de"),
            Set.of("erp"),
            Set.of(),
            Set.of(),
            Set.of());

    @Test
    void what_is_like_it_is_counted_by_what_became_of_it() {
        SimilarDeals similar = of(
                past("erp", 3, won("1000", "EUR")),
                past("erp", 5, new PastReferral.Lost(NOW)),
                past("erp", 9, new PastReferral.Open(LocalDate.of(2027, 5, 1))),
                past("erp", 1, new PastReferral.Declined(DeclineReason.NO_CAPACITY)),
                past("erp", 0, new PastReferral.Expired()),
                past("crm", 1, won("9", "EUR")));

        assertThat(similar)
                .isEqualTo(new SimilarDeals(
                        1, 1, 1, 1, 1, Optional.of(Duration.ofHours(3)), List.of(money("1000", "EUR"))));
        assertThat(similar.all()).isEqualTo(5);
    }

    @Test
    void values_are_those_of_each_currency_and_never_of_several() {
        SimilarDeals similar = of(
                past("erp", 1, won("100", "EUR")),
                past("erp", 1, won("900", "EUR")),
                past("erp", 1, won("300", "EUR")),
                past("erp", 1, won("70000", "JPY")));
        assertThat(similar.usualValues()).containsExactly(money("300", "EUR"), money("70000", "JPY"));
    }

    @Test
    void without_any_there_is_nothing_to_say() {
        assertThat(of(past("crm", 1, new PastReferral.Lost(NOW))).all()).isZero();
    }

    @Test
    void a_deal_is_not_like_itself() {
        PastReferral itself = past("erp", 1, new PastReferral.Open(LocalDate.of(2027, 5, 1)));
        TrackRecord track = TrackRecord.at(NOW, List.of(itself));

        assertThat(SimilarDeals.of(track, ERP, itself.receivedAt(), RankingPolicy.STANDARD)
                        .all())
                .isZero();
    }

    private static SimilarDeals of(PastReferral... referrals) {
        return SimilarDeals.of(TrackRecord.at(NOW, List.of(referrals)), ERP, NOW, RankingPolicy.STANDARD);
    }

    /** @param hours to the answer; 0 for none */
    private static PastReferral past(String solution, int hours, Course course) {
        Deal deal = new Deal(Set.of(solution), Set.of(), Set.of(), Optional.of(CompanySize.MEDIUM), Optional.of("DE"));
        Optional<Duration> answer = hours == 0 ? Optional.empty() : Optional.of(Duration.ofHours(hours));
        return new PastReferral(deal, NOW.minus(Duration.ofDays(20)), answer, course);
    }

    private static Course won(String amount, String currency) {
        return new PastReferral.Won(NOW, money(amount, currency), true, true);
    }

    private static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }
}
