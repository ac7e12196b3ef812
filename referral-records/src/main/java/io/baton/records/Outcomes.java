package io.baton.records;

import io.baton.events.DealOutcome;
import io.baton.events.Engagement;
import io.baton.events.OutcomeKind;
import io.baton.events.Referral;
import io.baton.events.Rfi;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An archived referral, flat, for analytics (L15). No personal data, no free text, no CRM id. */
public final class Outcomes {
    private Outcomes() {}

    /** @return the outcome; empty while the referral is open */
    public static Optional<DealOutcome> of(Referral referral) {
        if (referral.getArchivedAt() == null) return Optional.empty();
        DealOutcome outcome = new DealOutcome();
        request(outcome, referral.getRfi());
        course(outcome, referral);
        Optional.ofNullable(referral.getEngagement()).ifPresent(engagement -> estimate(outcome, engagement));
        ending(outcome, referral);
        return Optional.of(outcome);
    }

    private static void request(DealOutcome outcome, Rfi rfi) {
        outcome.setRfiId(rfi.getRfiId());
        outcome.setPartnerId(rfi.getPartnerId());
        outcome.setProfileId(rfi.getProfileId());
        outcome.setLocation(rfi.getLocation());
        outcome.setLeadType(rfi.getLeadType());
        outcome.setCampaignId(rfi.getCampaignId());
        outcome.setCountry(rfi.getCountry());
        outcome.setRegion(rfi.getRegion());
        outcome.setCompanySize(rfi.getCompanySize());
        outcome.setLanguage(rfi.getLanguage());
        outcome.setWantedSolutions(rfi.getSolutions());
        outcome.setDirectContact(rfi.getDirectContact());
        outcome.setSubmittedAt(rfi.getSubmittedAt());
    }

    private static void course(DealOutcome outcome, Referral referral) {
        outcome.setReferralId(referral.getReferralId());
        outcome.setOutcome(OutcomeKind.valueOf(referral.getStage().name()));
        outcome.setPolicyVersion(referral.getPolicyVersion());
        outcome.setReceivedAt(referral.getReceivedAt());
        outcome.setArchivedAt(referral.getArchivedAt());
        respondedAt(referral).ifPresent(responded -> {
            outcome.setRespondedAt(responded);
            outcome.setResponseMillis(
                    Duration.between(referral.getReceivedAt(), responded).toMillis());
        });
    }

    /** Accepting and declining answer the customer; expiry and withdrawal do not. */
    private static Optional<Instant> respondedAt(Referral referral) {
        if (referral.getAcceptedAt() != null) return Optional.of(referral.getAcceptedAt());
        return referral.getDeclined() == null ? Optional.empty() : Optional.of(referral.getArchivedAt());
    }

    private static void estimate(DealOutcome outcome, Engagement engagement) {
        outcome.setEstimatedValue(engagement.getValue().getAmount());
        outcome.setEstimatedCurrency(engagement.getValue().getCurrency());
        outcome.setEstimatedPurchaseDate(engagement.getPurchaseDate());
        if (engagement.getCampaignId() != null) outcome.setCampaignId(engagement.getCampaignId());
    }

    private static void ending(DealOutcome outcome, Referral referral) {
        outcome.setSolutionsSold(List.of());
        Optional.ofNullable(referral.getDeclined())
                .ifPresent(declined -> outcome.setDeclineReason(declined.getReason()));
        Optional.ofNullable(referral.getLost()).ifPresent(lost -> outcome.setLostReason(lost.getReason()));
        Optional.ofNullable(referral.getWon()).ifPresent(won -> {
            outcome.setSolutionsSold(won.getSolutions());
            outcome.setWonValue(won.getValue().getAmount());
            outcome.setWonCurrency(won.getValue().getCurrency());
            outcome.setClosedOn(won.getClosedOn());
        });
    }
}
