package io.baton.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.DealOutcome;
import io.baton.events.Decline;
import io.baton.events.DeclineReason;
import io.baton.events.LeadType;
import io.baton.events.Lose;
import io.baton.events.LostReason;
import io.baton.events.OutcomeKind;
import io.baton.events.ReferralDecision;
import io.baton.events.sealing.Sealing;
import io.baton.records.Samples;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** L15 and docs/analytics.md: each referral that ends leaves one outcome, flat, complete, and without personal data. */
class OutcomeTopologyTest {
    private static final String RFI = "rfi-1";
    private static final Duration HOURS = Duration.ofHours(5);
    private EngineDriver engine;

    @BeforeEach
    void received() {
        engine = new EngineDriver();
        engine.profile(Samples.profile());
        engine.submit(Samples.rfi(
                RFI, rfi -> rfi.setCampaignId("spring").setDirectContact(true).setSolutions(List.of("erp", "crm"))));
        engine.pass(HOURS);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void an_outcome_says_what_was_asked_and_of_whom() {
        engine.ask(Samples.decline("d-1", RFI));

        DealOutcome outcome = outcome();
        assertThat(outcome.getReferralId()).isEqualTo(Samples.referralId(RFI));
        assertThat(outcome.getRfiId()).isEqualTo(RFI);
        assertThat(outcome.getPartnerId()).isEqualTo(Samples.PARTNER);
        assertThat(outcome.getProfileId()).isEqualTo(Samples.PROFILE);
        assertThat(outcome.getLocation()).isEqualTo(Samples.LOCATION);
        assertThat(outcome.getLeadType()).isEqualTo(LeadType.CUSTOMER_INQUIRY);
        assertThat(outcome.getCampaignId()).isEqualTo("spring");
        assertThat(outcome.getWantedSolutions()).containsExactly("erp", "crm");
        assertThat(outcome.getDirectContact()).isTrue();
        assertThat(outcome.getSubmittedAt()).isEqualTo(Samples.START);
    }

    @Test
    void declined_tells_the_reason_and_the_time_it_took() {
        engine.ask(Samples.decline("d-1", RFI));

        DealOutcome outcome = outcome();
        assertThat(outcome.getOutcome()).isEqualTo(OutcomeKind.DECLINED);
        assertThat(outcome.getDeclineReason()).isEqualTo(DeclineReason.NO_CAPACITY);
        assertThat(outcome.getResponseMillis()).isEqualTo(HOURS.toMillis());
        assertThat(outcome.getRespondedAt()).isEqualTo(outcome.getArchivedAt());
    }

    @Test
    void won_tells_the_estimate_and_the_deal() {
        engine.ask(Samples.accept("d-1", RFI));
        engine.pass(HOURS);
        engine.ask(Samples.win("d-2", RFI));

        DealOutcome outcome = outcome();
        assertThat(outcome.getOutcome()).isEqualTo(OutcomeKind.WON);
        assertThat(outcome.getResponseMillis()).isEqualTo(HOURS.toMillis());
        assertThat(outcome.getArchivedAt()).isEqualTo(Samples.START.plus(HOURS).plus(HOURS));
        assertThat(outcome.getEstimatedValue()).isEqualTo(new BigDecimal("120000.0000"));
        assertThat(outcome.getEstimatedPurchaseDate()).isEqualTo(LocalDate.of(2027, 6, 30));
        assertThat(outcome.getWonValue()).isEqualTo(new BigDecimal("120000.0000"));
        assertThat(outcome.getWonCurrency()).isEqualTo("EUR");
        assertThat(outcome.getClosedOn()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(outcome.getSolutionsSold()).containsExactly("erp");
    }

    @Test
    void lost_tells_the_estimate_and_the_reason() {
        engine.ask(Samples.accept("d-1", RFI));
        engine.ask(Samples.lose("d-2", RFI));

        DealOutcome outcome = outcome();
        assertThat(outcome.getOutcome()).isEqualTo(OutcomeKind.LOST);
        assertThat(outcome.getLostReason()).isEqualTo(LostReason.PRICE);
        assertThat(outcome.getEstimatedValue()).isNotNull();
        assertThat(outcome.getWonValue()).isNull();
    }

    @Test
    void expired_and_withdrawn_were_not_answered() {
        engine.submit(Samples.rfi("rfi-2"));
        engine.submit(Samples.withdrawal("rfi-2"));
        engine.pass(Duration.ofDays(14));

        assertThat(engine.outcomes())
                .hasSize(2)
                .allSatisfy(outcome -> assertThat(outcome.getRespondedAt()).isNull())
                .allSatisfy(outcome -> assertThat(outcome.getResponseMillis()).isNull())
                .extracting(DealOutcome::getOutcome)
                .containsExactly(OutcomeKind.WITHDRAWN, OutcomeKind.EXPIRED);
    }

    @Test
    void the_campaign_that_the_partner_named_counts_over_the_rfis() {
        ReferralDecision accept = Samples.accept("d-1", RFI);
        accept.getAccept().setCampaignId("autumn");
        engine.ask(accept);
        engine.ask(Samples.win("d-2", RFI));

        assertThat(outcome().getCampaignId()).isEqualTo("autumn");
    }

    @Test
    void nothing_that_a_person_wrote_and_no_person_is_in_it() {
        ReferralDecision accept = Samples.accept("d-1", RFI);
        accept.getAccept().setNotes(Sealing.text("subject", "Secret plans"));
        accept.getAccept().setCrmId("OPP-4711");
        engine.ask(accept);
        engine.ask(Samples.decision("d-2", RFI)
                .setLose(new Lose(
                        LostReason.COMPETITOR,
                        Sealing.text("subject", "Tailspin"),
                        Sealing.text("subject", "They were cheaper")))
                .build());
        engine.submit(Samples.rfi("rfi-2"));
        engine.ask(Samples.decision("d-3", "rfi-2")
                .setDecline(new Decline(DeclineReason.OTHER, Sealing.text("subject", "Cannot stand them")))
                .build());

        assertThat(engine.outcomes().toString())
                .doesNotContain("Mara", "fourth-coffee", "Fourth Coffee", "4940", "Wir suchen", "ERP rollout")
                .doesNotContain("Secret plans", "OPP-4711", "Tailspin", "cheaper", "Cannot stand", "Ida", "@");
    }

    private DealOutcome outcome() {
        List<DealOutcome> outcomes = engine.outcomes();
        assertThat(outcomes).hasSize(1);
        return outcomes.getFirst();
    }
}
