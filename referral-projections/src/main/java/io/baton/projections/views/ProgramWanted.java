package io.baton.projections.views;

import io.baton.events.Referral;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Optional;

/**
 * What narrows the program's list down. All that is given must hold.
 *
 * @param leadType how the RFI came about
 * @param partnerId whose referrals
 * @param region of the program
 * @param campaignId that the RFI names
 * @param content of the RFI and the deal; no words, because those of a partner's notes and CRM ids are not the program's to find
 * @param receivedFrom not received before
 * @param receivedBefore received before
 * @param changedSince not unchanged since
 * @param dueBefore due before: see {@link ProgramOrder#DUE_AT}
 */
@Serdeable
public record ProgramWanted(
        Optional<String> leadType,
        Optional<String> partnerId,
        Optional<String> region,
        Optional<String> campaignId,
        Wanted content,
        Optional<Instant> receivedFrom,
        Optional<Instant> receivedBefore,
        Optional<Instant> changedSince,
        Optional<Instant> dueBefore) {
    /** Every referral. */
    public static final ProgramWanted ALL = of(Wanted.ALL);

    /** @return every referral with this content */
    public static ProgramWanted of(Wanted content) {
        return new ProgramWanted(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                content,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** @return whether every referral between the bounds of the order is wanted, so that nobody has to read them to know */
    boolean isBounded(ProgramOrder order) {
        if (leadType.isPresent() || partnerId.isPresent() || region.isPresent() || campaignId.isPresent()) return false;
        if (!content.equals(Wanted.ALL)) return false;
        boolean byReceipt = receivedFrom.isPresent() || receivedBefore.isPresent();
        return switch (order) {
            case RECEIVED_AT -> changedSince.isEmpty() && dueBefore.isEmpty();
            case CHANGED_AT -> !byReceipt && dueBefore.isEmpty();
            case DUE_AT -> !byReceipt && changedSince.isEmpty();
        };
    }

    /** @return the position before which nothing in this order is wanted, if there is one */
    Optional<String> lowest(ProgramOrder order) {
        return switch (order) {
            case RECEIVED_AT -> receivedFrom.map(ProgramEntry::time);
            case CHANGED_AT -> changedSince.map(ProgramEntry::time);
            case DUE_AT -> Optional.empty();
        };
    }

    /** @return the position from which on nothing in this order is wanted, if there is one */
    Optional<String> end(ProgramOrder order) {
        return switch (order) {
            case RECEIVED_AT -> receivedBefore.map(ProgramEntry::time);
            case CHANGED_AT -> Optional.empty();
            case DUE_AT -> dueBefore.map(ProgramEntry::time);
        };
    }

    boolean matches(Referral referral, Instant changedAt) {
        Instant received = referral.getReceivedAt();
        return leadType.map(referral.getRfi().getLeadType().name()::equals).orElse(true)
                && partnerId.map(referral.getRfi().getPartnerId()::equals).orElse(true)
                && region.map(referral.getRfi().getRegion()::equals).orElse(true)
                && campaignId
                        .map(named -> named.equals(referral.getRfi().getCampaignId()))
                        .orElse(true)
                && receivedFrom.map(from -> !received.isBefore(from)).orElse(true)
                && receivedBefore.map(received::isBefore).orElse(true)
                && changedSince.map(since -> !changedAt.isBefore(since)).orElse(true)
                && dueBefore
                        .map(before -> ProgramEntry.dueAt(referral)
                                .filter(before::isAfter)
                                .isPresent())
                        .orElse(true)
                && content.matches(referral);
    }
}
