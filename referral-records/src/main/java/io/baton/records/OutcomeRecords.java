package io.baton.records;

import static io.baton.records.Named.named;

import io.baton.events.DealOutcome;
import io.baton.events.OutcomeKind;
import io.baton.lifecycle.ranking.PastReferral;
import io.baton.lifecycle.referral.Change;
import io.baton.lifecycle.referral.Engagement;
import io.baton.lifecycle.referral.Referral;
import io.baton.lifecycle.rfi.Rfi;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** An archived referral, flat, for analytics (L15). No personal data, no free text, no CRM id. */
public final class OutcomeRecords {
    private OutcomeRecords() {}

    /**
     * @param referral that has ended
     * @return how
     * @throws RuntimeException if it contradicts itself, which nothing does that the engine has published
     */
    public static DealOutcome of(io.baton.events.Referral referral) {
        return switch (ReferralRecords.toRules(referral)) {
            case Referral.Archived archived -> toRecord(archived);
            case Referral.Full open -> throw new IllegalArgumentException("not archived: " + open.referralId());
        };
    }

    public static DealOutcome toRecord(Referral.Archived referral) {
        DealOutcome outcome = new DealOutcome();
        request(outcome, referral.rfi());
        course(outcome, referral);
        referral.recorded().ifPresent(engagement -> estimate(outcome, engagement));
        ending(outcome, referral.ending());
        return outcome;
    }

    private static void request(DealOutcome outcome, Rfi rfi) {
        outcome.setRfiId(rfi.rfiId());
        outcome.setPartnerId(rfi.partnerId());
        outcome.setProfileId(rfi.target().profileId());
        outcome.setLocation(rfi.target().location());
        outcome.setLeadType(named(io.baton.events.LeadType.class, rfi.leadType()));
        outcome.setCampaignId(rfi.campaignId().orElse(null));
        outcome.setCountry(rfi.country());
        outcome.setRegion(rfi.region());
        outcome.setCompanySize(named(io.baton.events.CompanySize.class, rfi.companySize()));
        outcome.setLanguage(rfi.language());
        outcome.setWantedSolutions(rfi.solutions());
        outcome.setDirectContact(rfi.directContact());
        outcome.setSubmittedAt(rfi.submittedAt());
    }

    private static void course(DealOutcome outcome, Referral.Archived referral) {
        Instant receivedAt = referral.receipt().receivedAt();
        outcome.setReferralId(referral.referralId());
        outcome.setOutcome(named(OutcomeKind.class, referral.outcome()));
        outcome.setPolicyVersion(referral.receipt().policyVersion());
        outcome.setReceivedAt(receivedAt);
        outcome.setArchivedAt(referral.archivedAt());
        referral.correction().ifPresent(correction -> {
            outcome.setRevision(correction.number());
            outcome.setReplaces(correction.number() - 1);
            outcome.setCorrectedAt(correction.at());
        });
        PastReferral.answeredAt(referral).ifPresent(responded -> {
            outcome.setRespondedAt(responded);
            outcome.setResponseMillis(Duration.between(receivedAt, responded).toMillis());
        });
    }

    private static void estimate(DealOutcome outcome, Engagement engagement) {
        outcome.setEstimatedValue(engagement.value().amount());
        outcome.setEstimatedCurrency(engagement.value().currency().getCurrencyCode());
        outcome.setEstimatedPurchaseDate(engagement.purchaseDate());
        engagement.campaignId().ifPresent(outcome::setCampaignId);
    }

    private static void ending(DealOutcome outcome, Change ending) {
        outcome.setSolutionsSold(List.of());
        if (ending instanceof Change.Declined declined)
            outcome.setDeclineReason(named(io.baton.events.DeclineReason.class, declined.reason()));
        if (ending instanceof Change.Lost lost)
            outcome.setLostReason(named(io.baton.events.LostReason.class, lost.reason()));
        if (ending instanceof Change.Cancelled cancelled)
            outcome.setCancelReason(named(io.baton.events.CancelReason.class, cancelled.reason()));
        if (ending instanceof Change.Won won) {
            outcome.setSolutionsSold(won.solutions());
            outcome.setWonValue(won.value().amount());
            outcome.setWonCurrency(won.value().currency().getCurrencyCode());
            outcome.setClosedOn(won.closedOn());
        }
    }
}
