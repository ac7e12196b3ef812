package io.baton.projections.views;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.Change;
import io.baton.events.Corrected;
import io.baton.events.DealEnd;
import io.baton.events.DeclineReason;
import io.baton.events.Declined;
import io.baton.events.Lost;
import io.baton.events.LostReason;
import io.baton.events.Money;
import io.baton.events.Received;
import io.baton.events.ReferralEvent;
import io.baton.events.Won;
import io.baton.events.sealing.Sealing;
import io.baton.projections.records.CountOf;
import io.baton.projections.records.CurrencySum;
import io.baton.projections.records.PartnerMonth;
import io.baton.projections.views.FiguresProjection.Addition;
import io.baton.records.Samples;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Promise 3 of a partner's figures: each event counts once, whatever is read again, and for its month alone. */
class FiguresTest {
    private static final Instant ARRIVED = Instant.parse("2027-01-31T23:30:00Z");
    private static final ReferralEvent RECEIVED = Samples.events(List.of()).getFirst();

    private final Map<String, PartnerMonth> months = new HashMap<>();

    @Test
    void an_event_that_is_read_again_after_a_crash_counts_once() {
        List<ReferralEvent> events = List.of(received(), declined(Duration.ofHours(3)), won("10.50", "EUR"));
        for (int i = 0; i < events.size(); i++) count(events.get(i), 0, i);
        Map<String, PartnerMonth> once = new HashMap<>(months);

        for (int i = 1; i < events.size(); i++) count(events.get(i), 0, i);

        assertThat(months).isEqualTo(once);
    }

    @Test
    void partitions_are_counted_apart() {
        count(received(), 0, 7);
        count(received(), 1, 3);
        count(received(), 1, 3);

        assertThat(months.get("2027-01").getReceived()).isEqualTo(2);
    }

    @Test
    void
            an_answer_belongs_to_the_month_in_which_the_request_arrived_and_a_deal_to_the_month_in_which_it_was_reported() {
        count(received(), 0, 0);
        count(declined(Duration.ofHours(20)), 0, 1);
        count(won("99.99", "EUR"), 0, 2);

        PartnerMonth january = months.get("2027-01");
        assertThat(january.getDeclined()).containsExactly(new CountOf("NO_CAPACITY", 1L));
        assertThat(AnswerTimes.within(AnswerTimes.of(january), 24)).isEqualTo(1);
        assertThat(AnswerTimes.within(AnswerTimes.of(january), 12)).isZero();
        assertThat(january.getWon()).isZero();
        assertThat(months.get("2027-02").getWon()).isEqualTo(1);
    }

    @Test
    void amounts_of_different_currencies_are_never_added_up() {
        count(won("10.50", "EUR"), 0, 0);
        count(won("20", "USD"), 0, 1);
        count(won("0.25", "EUR"), 0, 2);

        assertThat(months.get("2027-02").getValueWon())
                .containsExactlyInAnyOrder(sum("EUR", "10.7500"), sum("USD", "20.0000"));
    }

    @Test
    void a_corrected_deal_counts_once_as_it_ended_after_all_and_in_the_month_in_which_it_was_reported() {
        count(won("10.50", "EUR"), 0, 0);
        count(won("4.00", "USD"), 0, 1);
        DealEnd reported = new DealEnd(won("10.50", "EUR").getChange().getWon(), null);
        DealEnd lost = new DealEnd(null, new Lost(LostReason.PRICE, null, null));
        DealEnd other = new DealEnd(won("7.25", "USD").getChange().getWon(), null);

        count(corrected(reported, lost), 0, 2);
        PartnerMonth february = months.get("2027-02");
        assertThat(february.getWon()).isEqualTo(1);
        assertThat(february.getValueWon()).containsExactly(sum("USD", "4.0000"));
        assertThat(february.getLost()).containsExactly(new CountOf("PRICE", 1L));

        count(corrected(lost, other), 0, 3);
        february = months.get("2027-02");
        assertThat(february.getWon()).isEqualTo(2);
        assertThat(february.getValueWon()).containsExactly(sum("USD", "11.2500"));
        assertThat(february.getLost()).isEmpty();
        assertThat(months).containsOnlyKeys("2027-02");
    }

    @Test
    void the_median_is_the_bucket_that_half_of_the_answers_are_within() {
        List<Long> answers = List.of();
        for (int hours : List.of(1, 3, 3, 30, 1000)) answers = AnswerTimes.with(answers, Duration.ofHours(hours));

        assertThat(AnswerTimes.median(answers)).contains(AnswerTimes.HOURS.indexOf(4));
        assertThat(AnswerTimes.median(List.of())).isEmpty();
    }

    @Test
    void what_another_event_of_the_referral_says_is_counted_nowhere() {
        assertThat(Addition.of(event(ARRIVED, Change.newBuilder().build()))).isEmpty();
    }

    private void count(ReferralEvent event, int partition, long offset) {
        Addition addition = Addition.of(event).orElseThrow();
        PartnerMonth before = months.getOrDefault(addition.month(), FiguresProjection.empty(addition.month()));
        FiguresProjection.counted(before, addition, new RecordOffset(partition, offset))
                .ifPresent(after -> months.put(addition.month(), after));
    }

    private static ReferralEvent received() {
        return event(
                ARRIVED,
                Change.newBuilder().setReceived(new Received(List.of())).build());
    }

    private static ReferralEvent declined(Duration after) {
        return event(
                ARRIVED.plus(after),
                Change.newBuilder()
                        .setDeclined(new Declined(DeclineReason.NO_CAPACITY, null))
                        .build());
    }

    private static ReferralEvent won(String amount, String currency) {
        Money value = new Money(new BigDecimal(amount).setScale(4), currency);
        return event(
                ARRIVED.plus(Duration.ofDays(3)),
                Change.newBuilder()
                        .setWon(new Won(List.of("erp"), value, LocalDate.parse("2027-02-03"), List.of()))
                        .build());
    }

    /** Weeks after the deal's end. */
    private static ReferralEvent corrected(DealEnd was, DealEnd now) {
        ReferralEvent event = event(
                ARRIVED.plus(Duration.ofDays(40)),
                Change.newBuilder()
                        .setCorrected(new Corrected(was, now, Sealing.text("subject", "Reported by mistake")))
                        .build());
        event.getAfter().setArchivedAt(ARRIVED.plus(Duration.ofDays(3)));
        return event;
    }

    private static ReferralEvent event(Instant at, Change change) {
        ReferralEvent event =
                ReferralEvent.newBuilder(RECEIVED).setChange(change).build();
        event.getHeader().setOccurredAt(at);
        event.getAfter().setReceivedAt(ARRIVED);
        return event;
    }

    private static CurrencySum sum(String currency, String amount) {
        return new CurrencySum(currency, new BigDecimal(amount));
    }
}
