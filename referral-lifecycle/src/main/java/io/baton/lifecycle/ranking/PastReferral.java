package io.baton.lifecycle.ranking;

import io.baton.lifecycle.DeclineReason;
import io.baton.lifecycle.Money;
import io.baton.lifecycle.referral.Change;
import io.baton.lifecycle.referral.Referral;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What a referral adds to its partner's track record (L15).
 *
 * @param deal what it was about
 * @param receivedAt when the partner got it
 * @param responseTime from receipt to the accept or decline; empty if it expired
 * @param course what has become of it so far
 */
public record PastReferral(Deal deal, Instant receivedAt, Optional<Duration> responseTime, Course course) {
    /** What has become of a referral that was answered, or expired. A withdrawn one says nothing of its partner. */
    public sealed interface Course {}

    /**
     * Accepted, without an outcome yet.
     *
     * @param purchaseDate the estimated date, as it was reported last
     */
    public record Open(LocalDate purchaseDate) implements Course {
        boolean silent(Instant now, Duration after) {
            return purchaseDate
                    .plusDays(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .plus(after)
                    .isBefore(now);
        }
    }

    /** @param reason as given; OTHER for one that only a later release knows */
    public record Declined(DeclineReason reason) implements Course {
        /** Neither a lack of time nor a bad request says that the partner cannot do the next one. */
        boolean teaches() {
            return switch (reason) {
                case UNABLE_TO_SUPPORT, OUT_OF_SERVICE_AREA, COMPANY_SIZE_NOT_SERVED -> true;
                case CUSTOMER_PROBLEM_UNCLEAR, NEXT_STEPS_UNCLEAR, NO_CAPACITY, DUPLICATE, SPAM, OTHER -> false;
            };
        }
    }

    public record Expired() implements Course {}

    /**
     * @param at when it was reported
     * @param value what it came to; ranking asks only whether that was kept
     * @param valueKept whether it was won for at least the value that was estimated
     * @param dateKept whether it was closed by the date that was estimated
     */
    public record Won(Instant at, Money value, boolean valueKept, boolean dateKept) implements Course {}

    /** @param at when it was reported */
    public record Lost(Instant at) implements Course {}

    /** @return when the partner answered the customer. Accepting and declining answer; expiry and withdrawal do not */
    public static Optional<Instant> answeredAt(Referral.Archived referral) {
        Optional<Instant> declinedAt =
                Optional.of(referral.archivedAt()).filter(_ -> referral.ending() instanceof Change.Declined);
        return referral.accepted().map(Referral.Engaged::acceptedAt).or(() -> declinedAt);
    }

    /** @return whether it was answered, and later than the window allows */
    public boolean answeredAfter(Duration window) {
        return responseTime.filter(time -> time.compareTo(window) > 0).isPresent();
    }

    /** @return the same, had nobody answered it */
    public PastReferral expired() {
        return new PastReferral(deal, receivedAt, Optional.empty(), new Expired());
    }

    /**
     * The instant that its age is counted from: the outcome's, else the receipt's. Not the answer's: a partner that answers
     * sooner would look older, and rank lower for it.
     */
    Instant since() {
        return switch (course) {
            case Won won -> won.at();
            case Lost lost -> lost.at();
            case Open _, Declined _, Expired _ -> receivedAt;
        };
    }

    /** A decline for the customer's size or country is about that alone; all else is about requests like it. */
    int likeness(Need need, RankingPolicy policy) {
        if (!(course instanceof Declined(DeclineReason reason))) return deal.likeness(need, policy.likeness());
        return switch (reason) {
            case COMPANY_SIZE_NOT_SERVED -> deal.sameSize(need) ? 100 : 0;
            case OUT_OF_SERVICE_AREA -> deal.sameCountry(need) ? 100 : 0;
            case UNABLE_TO_SUPPORT, CUSTOMER_PROBLEM_UNCLEAR, NEXT_STEPS_UNCLEAR, NO_CAPACITY, DUPLICATE, SPAM, OTHER ->
                deal.likeness(need, policy.likeness());
        };
    }
}
