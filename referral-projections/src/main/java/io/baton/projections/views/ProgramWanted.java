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
 * @param content of the RFI and the deal; no words, because those of a partner's notes and CRM ids are not the program's to find
 * @param receivedFrom not received before
 * @param receivedBefore received before
 * @param changedSince not unchanged since
 */
@Serdeable
public record ProgramWanted(
        Optional<String> leadType,
        Optional<String> partnerId,
        Wanted content,
        Optional<Instant> receivedFrom,
        Optional<Instant> receivedBefore,
        Optional<Instant> changedSince) {
    /** Every referral. */
    public static final ProgramWanted ALL = new ProgramWanted(
            Optional.empty(), Optional.empty(), Wanted.ALL, Optional.empty(), Optional.empty(), Optional.empty());

    /** @return whether every referral between the bounds of the order is wanted, so that nobody has to read them to know */
    boolean isBounded(ProgramOrder order) {
        if (leadType.isPresent() || partnerId.isPresent() || !content.equals(Wanted.ALL)) return false;
        return switch (order) {
            case RECEIVED_AT -> changedSince.isEmpty();
            case CHANGED_AT -> receivedFrom.isEmpty() && receivedBefore.isEmpty();
        };
    }

    /** @return the position before which nothing in this order is wanted, if there is one */
    Optional<String> lowest(ProgramOrder order) {
        return switch (order) {
            case RECEIVED_AT -> receivedFrom.map(ProgramEntry::time);
            case CHANGED_AT -> changedSince.map(ProgramEntry::time);
        };
    }

    /** @return the position from which on nothing in this order is wanted, if there is one */
    Optional<String> end(ProgramOrder order) {
        return switch (order) {
            case RECEIVED_AT -> receivedBefore.map(ProgramEntry::time);
            case CHANGED_AT -> Optional.empty();
        };
    }

    boolean matches(Referral referral, Instant changedAt) {
        Instant received = referral.getReceivedAt();
        return leadType.map(referral.getRfi().getLeadType().name()::equals).orElse(true)
                && partnerId.map(referral.getRfi().getPartnerId()::equals).orElse(true)
                && receivedFrom.map(from -> !received.isBefore(from)).orElse(true)
                && receivedBefore.map(received::isBefore).orElse(true)
                && changedSince.map(since -> !changedAt.isBefore(since)).orElse(true)
                && content.matches(referral);
    }
}
