package io.baton.lifecycle.referral;

import io.baton.lifecycle.check.Typed;
import io.baton.lifecycle.referral.Decision.Ending;
import io.baton.lifecycle.referral.Decision.Lose;
import io.baton.lifecycle.referral.Decision.Win;
import io.baton.lifecycle.referral.Referral.Accepted;
import io.baton.lifecycle.referral.Referral.Full;
import io.baton.lifecycle.referral.Verdict.Granted;
import io.baton.lifecycle.referral.Verdict.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules of how a deal ends (L10): for the partner that reports it, and for the program that corrects the report. */
final class Reporting {
    private Reporting() {}

    /** Value and closing date default to the engagement's value and the decision's day. */
    static Verdict judge(Accepted referral, Ending ending, Instant now) {
        return Refusal.missing(missing(ending))
                .or(() -> invalid(ending, referral, now))
                .<Verdict>map(Refused::new)
                .orElseGet(() -> new Granted(change(ending, unreported(referral, now))));
    }

    /** @return the required fields that it lacks: the solutions of a win, and the competitor of a deal that was lost to one */
    static Stream<String> missing(Ending ending) {
        return switch (ending) {
            case Win win -> win.solutions().isEmpty() ? Stream.of("solutions") : Stream.empty();
            case Lose lose ->
                toCompetitor(lose) && lose.competitor().isEmpty() ? Stream.of("competitor") : Stream.empty();
        };
    }

    /**
     * A deal is not closed in the future, nor before its receipt. The reason {@code COMPETITOR}, and only it, says which.
     *
     * @return the refusal of what cannot be
     */
    static Optional<Refusal> invalid(Ending ending, Full referral, Instant now) {
        return switch (ending) {
            case Win win ->
                win.closedOn()
                        .filter(day -> !PartnerDays.of(referral.rfi())
                                .closes(day, referral.receipt().receivedAt(), now))
                        .map(_ -> Refusal.invalid("closedOn"));
            case Lose lose ->
                lose.competitor().filter(_ -> !toCompetitor(lose)).map(_ -> Refusal.invalid("competitor"));
        };
    }

    /** @return what counts where a win says nothing, of a deal that nobody has reported as won: nothing was sold yet */
    static Change.Won unreported(Full referral, Instant endedAt) {
        return new Change.Won(
                List.of(),
                referral.recorded().orElseThrow().value(),
                PartnerDays.of(referral.rfi()).day(endedAt),
                List.of());
    }

    /** @param before what counts where a win says nothing */
    static Change.Ending change(Ending ending, Change.Won before) {
        return switch (ending) {
            case Win win ->
                new Change.Won(
                        win.solutions(),
                        win.value().orElse(before.value()),
                        win.closedOn().orElse(before.closedOn()),
                        eligible(win, before));
            case Lose lose -> new Change.Lost(reason(lose), lose.competitor(), lose.notes());
        };
    }

    /** What was sold before stays eligible, or not, as it was; of the rest, the program's present list says it (L12). */
    private static List<String> eligible(Win win, Change.Won before) {
        Stream<String> joining = win.eligible().stream().filter(eligible -> !isAmong(before.solutions(), eligible));
        return Stream.concat(before.eligible().stream(), joining)
                .filter(eligible -> isAmong(win.solutions(), eligible))
                .distinct()
                .toList();
    }

    private static boolean isAmong(List<String> solutions, String wanted) {
        return solutions.stream().anyMatch(solution -> Typed.same(solution, wanted));
    }

    private static boolean toCompetitor(Lose lose) {
        return reason(lose) == LostReason.COMPETITOR;
    }

    private static LostReason reason(Lose lose) {
        return lose.reason().orElse(LostReason.UNSPECIFIED);
    }
}
