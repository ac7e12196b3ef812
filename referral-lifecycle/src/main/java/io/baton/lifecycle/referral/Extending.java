package io.baton.lifecycle.referral;

import io.baton.lifecycle.referral.Decision.Extend;
import io.baton.lifecycle.referral.Referral.Received;
import io.baton.lifecycle.referral.Verdict.Granted;
import io.baton.lifecycle.referral.Verdict.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rule of giving a partner more time to decide (L17). Nobody gets less: the partner was told until when it may decide. */
public final class Extending {
    /** From now: what lies further ahead is a slip of the pen. It may be extended again. */
    public static final Duration LONGEST = Duration.ofDays(366);

    private Extending() {}

    static Verdict judge(Received referral, Extend extend, Instant now) {
        Optional<Refusal> missing = Refusal.missing(Stream.concat(
                extend.until().isEmpty() ? Stream.of("until") : Stream.empty(),
                extend.reason().isEmpty() ? Stream.of("reason") : Stream.empty()));
        if (missing.isPresent()) return new Refused(missing.get());
        Instant until = extend.until().orElseThrow();
        boolean later = until.isAfter(expiry(referral));
        if (!later || until.isAfter(now.plus(LONGEST))) return new Refused(Refusal.invalid("until"));
        return new Granted(new Change.Extended(
                deadlines(referral, extend, until, now), extend.reason().get()));
    }

    /** The last call moves with expiry, and comes again if it is over; the other deadlines count from receipt, and stay. */
    private static List<Deadline> deadlines(Received referral, Extend extend, Instant until, Instant now) {
        Stream<Deadline> staying = referral.deadlines().stream()
                .filter(deadline ->
                        deadline.kind() != DeadlineKind.LAST_CALL && deadline.kind() != DeadlineKind.EXPIRY);
        Stream<Deadline> lastCall = extend.lastCallBefore().or(() -> lastCallBefore(referral)).stream()
                .map(before -> new Deadline(DeadlineKind.LAST_CALL, until.minus(before)))
                .filter(deadline -> deadline.at().isAfter(now) && deadline.at().isBefore(until));
        return Stream.of(staying, lastCall, Stream.of(new Deadline(DeadlineKind.EXPIRY, until)))
                .flatMap(deadlines -> deadlines)
                .sorted()
                .toList();
    }

    private static Optional<Duration> lastCallBefore(Received referral) {
        return at(referral, DeadlineKind.LAST_CALL).map(lastCall -> Duration.between(lastCall, expiry(referral)));
    }

    private static Instant expiry(Received referral) {
        return at(referral, DeadlineKind.EXPIRY).orElseThrow();
    }

    private static Optional<Instant> at(Received referral, DeadlineKind kind) {
        return referral.deadlines().stream()
                .filter(deadline -> deadline.kind() == kind)
                .map(Deadline::at)
                .findFirst();
    }
}
