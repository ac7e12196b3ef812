package io.baton.lifecycle.referral;

import io.baton.lifecycle.check.Findings;
import io.baton.lifecycle.check.Typed;
import io.baton.lifecycle.referral.Decision.Cancel;
import io.baton.lifecycle.referral.Decision.Reassign;
import io.baton.lifecycle.referral.Referral.Full;
import io.baton.lifecycle.referral.Referral.Received;
import io.baton.lifecycle.referral.Verdict.Granted;
import io.baton.lifecycle.referral.Verdict.Refused;
import io.baton.lifecycle.rfi.Target;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules of taking a referral out of a partner's hands: to give it to another, or because it should not be. */
final class Cancelling {
    private Cancelling() {}

    /** Only while nobody has decided: who has accepted works for the customer already. */
    static Verdict judge(Received referral, Reassign reassign) {
        Optional<Refusal> missing = Refusal.missing(Stream.of(
                        absent("profileId", reassign.profileId()),
                        absent("location", reassign.location()),
                        absent("reason", reassign.reason()))
                .flatMap(Optional::stream));
        if (missing.isPresent()) return new Refused(missing.get());
        Target instead = new Target(
                reassign.profileId().orElseThrow(), reassign.location().orElseThrow());
        return fault(referral, instead)
                .<Verdict>map(Refused::new)
                .orElseGet(() -> new Granted(new Change.Cancelled(
                        CancelReason.REASSIGNED, Optional.of(instead), reassign.reason(), Optional.empty())));
    }

    /**
     * Handing over names a target, so it is a decision of its own. That the repeated RFI exists, only the views know: here it must be another one
     * than the referral's own.
     */
    static Verdict judge(Full referral, Cancel cancel) {
        if (cancel.reason().isEmpty()) return new Refused(Refusal.required("reason"));
        CancelReason reason = cancel.reason().get();
        if (reason == CancelReason.REASSIGNED) return new Refused(Refusal.invalid("reason"));
        Optional<String> repeated = cancel.repeatedRfiId();
        boolean fits = repeated.isEmpty() || reason == CancelReason.DUPLICATE && isAnother(repeated.get(), referral);
        return fits
                ? new Granted(new Change.Cancelled(reason, Optional.empty(), cancel.notes(), repeated))
                : new Refused(Refusal.invalid("repeatedRfiId"));
    }

    private static boolean isAnother(String rfiId, Full referral) {
        return isLine(rfiId) && !rfiId.equals(referral.rfi().rfiId());
    }

    private static Optional<String> absent(String field, Optional<?> value) {
        return Optional.of(field).filter(_ -> value.isEmpty());
    }

    private static Optional<Refusal> fault(Received referral, Target instead) {
        if (!isLine(instead.profileId())) return Optional.of(Refusal.invalid("profileId"));
        Target now = referral.rfi().target();
        boolean same = instead.profileId().equals(now.profileId()) && Typed.same(instead.location(), now.location());
        return same || !isLine(instead.location()) ? Optional.of(Refusal.invalid("location")) : Optional.empty();
    }

    private static boolean isLine(String text) {
        Findings findings = new Findings();
        findings.line("", text);
        return findings.found().isEmpty();
    }
}
