package io.baton.projections.views;

import io.baton.events.Referral;
import io.baton.projections.records.MarkedReferral;
import io.baton.projections.records.SameRequests;
import io.baton.projections.views.DuplicatesQuestion.Asked;
import io.baton.projections.views.FoundDuplicates.Repeat;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * Reads from one partition which requests some others may repeat. What was withdrawn or cancelled does not count: nobody works on it, so
 * there is nothing to close the second one into. What was declined, expired or closed counts: who has it should know.
 */
record DuplicateReading(
        Optional<Viewer> viewer,
        ReadOnlyKeyValueStore<String, SameRequests> marked,
        ReadOnlyKeyValueStore<String, Referral> referrals) {
    /** Of each request; people read the last ones. */
    static final int MOST_SHOWN = 5;

    FoundDuplicates read(List<Asked> asked) {
        return new FoundDuplicates(asked.stream().flatMap(this::repeats).toList());
    }

    private Stream<Repeat> repeats(Asked asked) {
        return asked.marks().stream()
                .map(mark -> marked.get(DuplicateIndex.key(viewer.map(Viewer::partnerId), mark)))
                .flatMap(found -> found == null ? Stream.empty() : found.getReferrals().stream())
                .filter(one -> isEarlier(one, asked))
                .distinct()
                .sorted(Comparator.comparing(MarkedReferral::getReceivedAt)
                        .thenComparing(MarkedReferral::getReferralId)
                        .reversed())
                .flatMap(one -> referral(one).stream())
                .limit(MOST_SHOWN)
                .map(earlier -> new Repeat(asked.referralId(), earlier));
    }

    /** Of two at one instant, the RFI's id says which is the earlier: so exactly one of them repeats the other. */
    private static boolean isEarlier(MarkedReferral one, Asked asked) {
        int order = one.getReceivedAt().compareTo(asked.receivedAt());
        boolean before = order < 0 || order == 0 && one.getRfiId().compareTo(asked.rfiId()) < 0;
        return before
                && !one.getRfiId().equals(asked.rfiId())
                && !one.getReceivedAt().isBefore(asked.earliest());
    }

    private Optional<Referral> referral(MarkedReferral one) {
        return Optional.ofNullable(referrals.get(PartnerKeys.referral(one.getPartnerId(), one.getReferralId())))
                .filter(DuplicateReading::counts)
                .filter(referral -> viewer.map(who -> who.sees(referral)).orElse(true));
    }

    private static boolean counts(Referral referral) {
        return switch (referral.getStage()) {
            case RECEIVED, ACCEPTED, WON, LOST, DECLINED, EXPIRED, UNKNOWN -> true;
            case WITHDRAWN, CANCELLED -> false;
        };
    }
}
