package io.baton.partners;

import io.baton.events.Engagement;
import io.baton.events.Money;
import io.baton.events.Referral;
import io.baton.events.ReferralEvent;
import io.baton.events.Rfi;
import io.baton.events.Won;
import io.baton.events.topics.EventKind;
import io.baton.lifecycle.CompanySize;
import io.baton.lifecycle.DeclineReason;
import io.baton.lifecycle.ranking.Deal;
import io.baton.lifecycle.ranking.PastReferral;
import io.baton.lifecycle.ranking.PastReferral.Course;
import io.baton.lifecycle.ranking.TrackRecord;
import io.baton.records.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fold of {@code referral-events} that ranking learns from: of each partner, the last referrals that were answered or
 * expired, without personal data. Each event carries its referral as a whole, so a fold that begins in the middle of the log
 * lacks only what nothing has happened to since. Not safe for use by several threads.
 */
public final class PastReferrals {
    private final Map<String, LinkedHashMap<String, PastReferral>> byPartner = new HashMap<>();

    /** Takes in an event; of one referral, in the order of the log. */
    public void add(ReferralEvent event) {
        String partnerId = event.getHeader().getPartnerId();
        String referralId = event.getHeader().getReferralId();
        // Neither a duplicate nor spam says anything of who took it on.
        if (EventKind.of(event) == EventKind.CANCELLED) forget(partnerId, referralId);
        else read(event).ifPresent(past -> add(partnerId, referralId, past));
    }

    /** Takes out what it has learned of a referral: the program has cancelled it. */
    public void forget(String partnerId, String referralId) {
        Optional.ofNullable(byPartner.get(partnerId)).ifPresent(referrals -> referrals.remove(referralId));
    }

    /** Takes in what {@link #read} gave for an event. */
    public void add(String partnerId, String referralId, PastReferral past) {
        LinkedHashMap<String, PastReferral> referrals =
                byPartner.computeIfAbsent(partnerId, _ -> new LinkedHashMap<>());
        // Removed first, so that the one with the oldest news is the first to be forgotten.
        referrals.remove(referralId);
        referrals.put(referralId, past);
        if (referrals.size() > TrackRecord.MOST_REFERRALS) referrals.pollFirstEntry();
    }

    /** @return the partner's referrals, in the order in which something happened to them last */
    public List<PastReferral> of(String partnerId) {
        return Optional.ofNullable(byPartner.get(partnerId))
                .map(referrals -> List.copyOf(referrals.values()))
                .orElseGet(List::of);
    }

    /** @return what the event says of its referral; empty if ranking learns nothing from it, or has to {@link #forget} it */
    public static Optional<PastReferral> read(ReferralEvent event) {
        Referral after = event.getAfter();
        Instant at = event.getHeader().getOccurredAt();
        return switch (EventKind.of(event)) {
            case ACCEPTED, EDITED -> Optional.of(past(after, after.getAcceptedAt(), open(after)));
            case DECLINED -> Optional.of(past(after, at, declined(after)));
            case EXPIRED -> Optional.of(past(after, null, new PastReferral.Expired()));
            case WON -> Optional.of(past(after, after.getAcceptedAt(), won(after, at)));
            case LOST -> Optional.of(past(after, after.getAcceptedAt(), new PastReferral.Lost(at)));
            case CORRECTED -> Optional.of(past(after, after.getAcceptedAt(), corrected(after)));
            case RECEIVED,
                    REMINDER_DUE,
                    LAST_CALL_DUE,
                    DIRECT_CONTACT_WINDOW_ELAPSED,
                    CONTACT_ADDED,
                    CONTACT_CHANGED,
                    CONTACT_REMOVED,
                    CONTACTS_CHANGED,
                    CALLED,
                    EXTENDED,
                    CANCELLED,
                    MAIL_REQUESTED,
                    WITHDRAWN,
                    REGISTRATION_SAVED,
                    REGISTRATION_SUBMITTED,
                    REGISTRATION_RETURNED,
                    REGISTRATION_APPROVED,
                    REGISTRATION_DECLINED,
                    UNKNOWN -> Optional.empty();
        };
    }

    private static PastReferral past(Referral after, Instant answeredAt, Course course) {
        Optional<Duration> responseTime =
                Optional.ofNullable(answeredAt).map(answered -> Duration.between(after.getReceivedAt(), answered));
        return new PastReferral(deal(after), after.getReceivedAt(), responseTime, course);
    }

    private static Deal deal(Referral after) {
        Rfi rfi = after.getRfi();
        Set<String> solutions = new HashSet<>(rfi.getSolutions());
        Optional.ofNullable(after.getWon()).map(Won::getSolutions).ifPresent(solutions::addAll);
        return new Deal(
                solutions,
                Set.copyOf(rfi.getServices()),
                Set.copyOf(rfi.getIndustries()),
                Named.known(CompanySize.class, rfi.getCompanySize()),
                Optional.of(rfi.getCountry()));
    }

    private static Course open(Referral after) {
        return new PastReferral.Open(after.getEngagement().getPurchaseDate());
    }

    private static Course declined(Referral after) {
        return new PastReferral.Declined(
                Named.known(DeclineReason.class, after.getDeclined().getReason())
                        .orElse(DeclineReason.OTHER));
    }

    /** As if it had been reported so: what was reported instead is forgotten. */
    private static Course corrected(Referral after) {
        Instant endedAt = after.getArchivedAt();
        return after.getWon() == null ? new PastReferral.Lost(endedAt) : won(after, endedAt);
    }

    private static Course won(Referral after, Instant at) {
        Engagement estimated = after.getEngagement();
        Won won = after.getWon();
        return new PastReferral.Won(
                at,
                new io.baton.lifecycle.Money(
                        won.getValue().getAmount(),
                        Currency.getInstance(won.getValue().getCurrency())),
                atLeast(won.getValue(), estimated.getValue()),
                !won.getClosedOn().isAfter(estimated.getPurchaseDate()));
    }

    /** Amounts of different currencies are not compared: there is no rate. */
    private static boolean atLeast(Money value, Money estimated) {
        return value.getCurrency().equals(estimated.getCurrency())
                && value.getAmount().compareTo(estimated.getAmount()) >= 0;
    }
}
