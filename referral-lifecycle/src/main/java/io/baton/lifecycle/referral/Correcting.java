package io.baton.lifecycle.referral;

import io.baton.lifecycle.check.Typed;
import io.baton.lifecycle.referral.Decision.Correct;
import io.baton.lifecycle.referral.Decision.Win;
import io.baton.lifecycle.referral.Referral.Archived;
import io.baton.lifecycle.referral.Referral.Closed;
import io.baton.lifecycle.referral.Referral.Remembered;
import io.baton.lifecycle.referral.Refusal.Reason;
import io.baton.lifecycle.referral.Verdict.Granted;
import io.baton.lifecycle.referral.Verdict.Refused;
import io.baton.lifecycle.referral.Verdict.Unchanged;
import io.baton.lifecycle.registration.Registration;
import io.baton.lifecycle.registration.Registration.Approved;
import io.baton.lifecycle.registration.Registration.InReview;
import io.baton.lifecycle.registration.Registration.Incomplete;
import io.baton.lifecycle.registration.Registration.UpdateRequired;
import io.baton.lifecycle.registration.RegistrationDraft;
import io.baton.lifecycle.registration.RegistrationForm;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rule of correcting how a deal was reported to have ended (L11): won instead of lost or the other way round, or won otherwise, or
 * lost for another reason. When it ended stays as it is, so no correction lengthens the window of the next.
 */
final class Correcting {
    private Correcting() {}

    /** @return whether somebody reported this end: only then it can be wrong */
    static boolean isReported(Outcome outcome) {
        return switch (outcome) {
            case WON, LOST -> true;
            case DECLINED, EXPIRED, WITHDRAWN, CANCELLED -> false;
        };
    }

    static Verdict judge(Closed referral, Correct correct, Instant now) {
        return switch (referral) {
            case Archived archived
            when correct.policy().allows(archived.archivedAt(), now) -> judge(archived, correct, now);
            case Archived archived
            when correct.policy().isOn() ->
                new Refused(Refusal.tooLate(correct.policy().ends(archived.archivedAt())));
            case Archived _, Remembered _ -> new Refused(Refusal.of(Reason.CORRECTION_WINDOW_OVER));
        };
    }

    private static Verdict judge(Archived referral, Correct correct, Instant now) {
        return missing(correct)
                .or(() -> Reporting.invalid(correct.now(), referral, now).map(refusal -> in(correct, refusal)))
                .<Verdict>map(Refused::new)
                .orElseGet(() -> corrected(referral, correct));
    }

    private static Optional<Refusal> missing(Correct correct) {
        return Refusal.missing(Stream.concat(
                Reporting.missing(correct.now()).map(field -> path(correct, field)),
                correct.reason().isEmpty() ? Stream.of("reason") : Stream.empty()));
    }

    private static Refusal in(Correct correct, Refusal refusal) {
        return new Refusal(
                refusal.reason(),
                refusal.fields().stream().map(field -> path(correct, field)).toList());
    }

    private static String path(Correct correct, String field) {
        return (correct.now() instanceof Win ? "won." : "lost.") + field;
    }

    private static Verdict corrected(Archived referral, Correct correct) {
        Change.Ending was = (Change.Ending) referral.ending();
        Change.Won before = was instanceof Change.Won won ? won : Reporting.unreported(referral, referral.archivedAt());
        Change.Ending now = Reporting.change(correct.now(), before);
        if (now.equals(was)) return new Unchanged();
        if (isApproved(referral.registration())
                && !isApproved(registration(referral.registration(), now, referral.archivedAt())))
            return new Refused(Refusal.of(Reason.REGISTRATION_APPROVED));
        return new Granted(new Change.Corrected(was, now, correct.reason().orElseThrow()));
    }

    private static boolean isApproved(Optional<Registration> registration) {
        return registration.filter(Approved.class::isInstance).isPresent();
    }

    /**
     * Only a won deal is registered (L12). What the partner has filed goes on as long as its solution was sold; else the partner begins
     * again.
     *
     * @return the registration after the correction, if the deal has one
     */
    static Optional<Registration> registration(Optional<Registration> before, Change.Ending now, Instant at) {
        List<String> eligible = now instanceof Change.Won won ? won.eligible() : List.of();
        if (eligible.isEmpty()) return Optional.empty();
        return before.flatMap(registration -> goingOn(registration, eligible))
                .or(() -> Optional.of(new Incomplete(eligible, at, RegistrationDraft.EMPTY)));
    }

    private static Optional<Registration> goingOn(Registration before, List<String> eligible) {
        return switch (before) {
            case Incomplete open -> Optional.of(new Incomplete(eligible, open.since(), open.saved()));
            case InReview filed
            when isSold(filed.form(), eligible) -> Optional.of(new InReview(eligible, filed.since(), filed.form()));
            case UpdateRequired back
            when isSold(back.form(), eligible) ->
                Optional.of(new UpdateRequired(
                        eligible, back.since(), back.form(), back.toCorrect(), back.notes(), back.saved()));
            case Registration.Closed closed when isSold(closed.form(), eligible) -> Optional.of(closed);
            case InReview _, UpdateRequired _, Registration.Closed _ -> Optional.empty();
        };
    }

    private static boolean isSold(RegistrationForm form, List<String> eligible) {
        return eligible.stream().anyMatch(solution -> Typed.same(solution, form.solution()));
    }
}
