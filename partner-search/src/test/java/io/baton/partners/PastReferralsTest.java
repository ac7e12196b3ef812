package io.baton.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.Accepted;
import io.baton.events.CancelReason;
import io.baton.events.Cancelled;
import io.baton.events.Change;
import io.baton.events.CompanySize;
import io.baton.events.Corrected;
import io.baton.events.DealEnd;
import io.baton.events.DeclineReason;
import io.baton.events.Declined;
import io.baton.events.Edited;
import io.baton.events.Engagement;
import io.baton.events.EventHeader;
import io.baton.events.Expired;
import io.baton.events.Lost;
import io.baton.events.LostReason;
import io.baton.events.Money;
import io.baton.events.Received;
import io.baton.events.Referral;
import io.baton.events.ReferralEvent;
import io.baton.events.Rfi;
import io.baton.events.Withdrawn;
import io.baton.events.Won;
import io.baton.events.sealing.Sealing;
import io.baton.lifecycle.ranking.PastReferral;
import io.baton.lifecycle.ranking.TrackRecord;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What ranking learns from each event (L15). */
class PastReferralsTest {
    private static final Instant RECEIVED = Instant.parse("2027-03-01T09:00:00Z");
    private static final Instant ANSWERED = RECEIVED.plus(Duration.ofHours(2));
    private static final LocalDate ESTIMATED = LocalDate.of(2027, 6, 30);

    private final PastReferrals referrals = new PastReferrals();

    @Test
    void an_answer_counts_when_it_is_given_accept_and_decline_alike() {
        referrals.add(accepted("accepted"));
        referrals.add(declined("declined", DeclineReason.NO_CAPACITY));

        assertThat(referrals.of("partner"))
                .extracting(PastReferral::responseTime)
                .containsExactly(Optional.of(Duration.ofHours(2)), Optional.of(Duration.ofHours(2)));
    }

    @Test
    void what_was_received_or_withdrawn_says_nothing() {
        referrals.add(event("received", change -> change.setReceived(new Received(List.of()))));
        referrals.add(event("withdrawn", change -> change.setWithdrawn(new Withdrawn())));

        assertThat(referrals.of("partner")).isEmpty();
    }

    @Test
    void what_the_program_cancelled_counts_for_nothing_whatever_the_partner_had_done() {
        referrals.add(accepted("accepted"));
        referrals.add(
                event("accepted", change -> change.setCancelled(new Cancelled(CancelReason.SPAM, null, null, null))));
        referrals.add(event(
                "received", change -> change.setCancelled(new Cancelled(CancelReason.DUPLICATE, null, null, null))));

        assertThat(referrals.of("partner")).isEmpty();
    }

    @Test
    void an_expiry_is_no_answer() {
        referrals.add(event("expired", change -> change.setExpired(new Expired())));

        assertThat(referrals.of("partner"))
                .singleElement()
                .satisfies(past -> assertThat(past.responseTime()).isEmpty())
                .extracting(PastReferral::course)
                .isEqualTo(new PastReferral.Expired());
    }

    @Test
    void the_last_news_of_a_referral_counts() {
        referrals.add(accepted("referral"));
        ReferralEvent edited = event("referral", change -> change.setEdited(new Edited(List.of())));
        edited.getAfter().getEngagement().setPurchaseDate(ESTIMATED.plusDays(90));
        referrals.add(edited);

        assertThat(referrals.of("partner"))
                .extracting(PastReferral::course)
                .containsExactly(new PastReferral.Open(ESTIMATED.plusDays(90)));
    }

    @Test
    void a_won_deal_is_compared_with_what_was_estimated() {
        assertThat(won("1000.00", "EUR", ESTIMATED)).isEqualTo(wonFor("1000.00", "EUR", true, true));
        assertThat(won("999.99", "EUR", ESTIMATED.plusDays(1))).isEqualTo(wonFor("999.99", "EUR", false, false));
        assertThat(won("5000.00", "JPY", ESTIMATED)).isEqualTo(wonFor("5000.00", "JPY", false, true));
    }

    @Test
    void a_deal_is_about_what_was_wanted_and_what_was_sold() {
        referrals.add(wonEvent("won", "1000.00", "EUR", ESTIMATED));

        assertThat(referrals.of("partner").getFirst().deal())
                .isEqualTo(new io.baton.lifecycle.ranking.Deal(
                        Set.of("erp", "bi"),
                        Set.of("integration"),
                        Set.of("food"),
                        Optional.of(io.baton.lifecycle.CompanySize.SMALL),
                        Optional.of("DE")));
    }

    @Test
    void a_lost_deal_counts_as_such() {
        referrals.add(event("lost", change -> change.setLost(new Lost(LostReason.PARTNER_GAP, null, null))));

        assertThat(referrals.of("partner").getFirst().course()).isEqualTo(new PastReferral.Lost(ANSWERED));
    }

    @Test
    void a_corrected_deal_counts_once_as_it_ended_after_all() {
        Won won = new Won(List.of("BI"), new Money(new BigDecimal("1000.00"), "EUR"), ESTIMATED, List.of());
        DealEnd reported = new DealEnd(won, null);
        DealEnd lost = new DealEnd(null, new Lost(LostReason.PARTNER_GAP, null, null));
        referrals.add(wonEvent("deal", "1000.00", "EUR", ESTIMATED));

        referrals.add(correctedEvent(reported, lost));
        assertThat(referrals.of("partner"))
                .extracting(PastReferral::course)
                .containsExactly(new PastReferral.Lost(ANSWERED));

        referrals.add(correctedEvent(lost, reported));
        assertThat(referrals.of("partner"))
                .extracting(PastReferral::course)
                .containsExactly(wonFor("1000.00", "EUR", true, true));
    }

    @Test
    void a_reason_of_a_later_release_teaches_nothing() {
        referrals.add(declined("declined", DeclineReason.UNKNOWN));

        assertThat(referrals.of("partner").getFirst().course())
                .isEqualTo(new PastReferral.Declined(io.baton.lifecycle.DeclineReason.OTHER));
    }

    @Test
    void the_referrals_with_the_latest_news_are_kept() {
        referrals.add(accepted("first"));
        for (int i = 1; i < TrackRecord.MOST_REFERRALS; i++) referrals.add(accepted("referral-" + i));
        referrals.add(wonEvent("first", "1000.00", "EUR", ESTIMATED));
        referrals.add(accepted("one-more"));

        assertThat(referrals.of("partner")).hasSize(TrackRecord.MOST_REFERRALS);
        assertThat(referrals.of("partner"))
                .filteredOn(past -> past.course() instanceof PastReferral.Won)
                .hasSize(1);
    }

    private PastReferral.Course won(String amount, String currency, LocalDate closedOn) {
        PastReferrals one = new PastReferrals();
        one.add(wonEvent("won", amount, currency, closedOn));
        return one.of("partner").getFirst().course();
    }

    private static ReferralEvent wonEvent(String referralId, String amount, String currency, LocalDate closedOn) {
        Won won = new Won(List.of("BI"), new Money(new BigDecimal(amount), currency), closedOn, List.of());
        ReferralEvent event = event(referralId, change -> change.setWon(won));
        event.getAfter().setWon(won);
        return event;
    }

    /** Weeks after the deal's end, from which it counts all the same. */
    private static ReferralEvent correctedEvent(DealEnd was, DealEnd now) {
        ReferralEvent event = event(
                "deal",
                change -> change.setCorrected(new Corrected(was, now, Sealing.text("subject", "Reported by mistake"))));
        event.getHeader().setOccurredAt(ANSWERED.plus(Duration.ofDays(20)));
        event.getAfter().setArchivedAt(ANSWERED);
        event.getAfter().setWon(now.getWon());
        return event;
    }

    private static ReferralEvent accepted(String referralId) {
        return event(referralId, change -> change.setAccepted(new Accepted()));
    }

    private static ReferralEvent declined(String referralId, DeclineReason reason) {
        Declined declined = new Declined(reason, null);
        ReferralEvent event = event(referralId, change -> change.setDeclined(declined));
        event.getAfter().setDeclined(declined);
        return event;
    }

    private static PastReferral.Won wonFor(String amount, String currency, boolean valueKept, boolean dateKept) {
        return new PastReferral.Won(
                ANSWERED,
                new io.baton.lifecycle.Money(new BigDecimal(amount), Currency.getInstance(currency)),
                valueKept,
                dateKept);
    }

    private static ReferralEvent event(String referralId, Consumer<Change> what) {
        Change change = new Change();
        what.accept(change);
        Rfi rfi = new Rfi();
        rfi.setCountry("DE");
        rfi.setCompanySize(CompanySize.SMALL);
        rfi.setSolutions(List.of("ERP"));
        rfi.setServices(List.of("Integration"));
        rfi.setIndustries(List.of("food"));
        Engagement engagement = new Engagement();
        engagement.setValue(new Money(new BigDecimal("1000.00"), "EUR"));
        engagement.setPurchaseDate(ESTIMATED);
        Referral after = new Referral();
        after.setRfi(rfi);
        after.setReceivedAt(RECEIVED);
        after.setAcceptedAt(ANSWERED);
        after.setEngagement(engagement);
        EventHeader header = new EventHeader();
        header.setKind(kind(change));
        header.setReferralId(referralId);
        header.setPartnerId("partner");
        header.setOccurredAt(ANSWERED);
        return new ReferralEvent(header, change, after);
    }

    private static String kind(Change change) {
        return change.getSchema().getFields().stream()
                .filter(field -> change.get(field.pos()) != null)
                .findFirst()
                .orElseThrow()
                .name();
    }
}
