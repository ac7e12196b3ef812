package io.baton.lifecycle.referral;

import io.baton.lifecycle.Sealed;
import io.baton.lifecycle.contacts.Colleagues;
import io.baton.lifecycle.referral.Decision.Accept;
import io.baton.lifecycle.referral.Decision.ApproveRegistration;
import io.baton.lifecycle.referral.Decision.Decline;
import io.baton.lifecycle.referral.Decision.DeclineRegistration;
import io.baton.lifecycle.referral.Decision.Lose;
import io.baton.lifecycle.referral.Decision.OfEngagement;
import io.baton.lifecycle.referral.Decision.OfRegistration;
import io.baton.lifecycle.referral.Decision.Receive;
import io.baton.lifecycle.referral.Decision.Register;
import io.baton.lifecycle.referral.Decision.ReturnRegistration;
import io.baton.lifecycle.referral.Decision.SaveRegistration;
import io.baton.lifecycle.referral.Decision.Win;
import io.baton.lifecycle.referral.Decision.Withdraw;
import io.baton.lifecycle.referral.Referral.Accepted;
import io.baton.lifecycle.referral.Referral.Archived;
import io.baton.lifecycle.referral.Referral.Closed;
import io.baton.lifecycle.referral.Referral.Known;
import io.baton.lifecycle.referral.Referral.Received;
import io.baton.lifecycle.referral.Referral.Remembered;
import io.baton.lifecycle.referral.Referral.Unknown;
import io.baton.lifecycle.referral.Refusal.Reason;
import io.baton.lifecycle.referral.Verdict.Granted;
import io.baton.lifecycle.referral.Verdict.Refused;
import io.baton.lifecycle.referral.Verdict.Repeated;
import io.baton.lifecycle.rfi.Rfi;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;

/** Every rule of the lifecycle: state × decision → a change, or a refusal. Deadlines are applied before it is asked. */
public final class Decider {
    private Decider() {}

    /**
     * Judges a decision whose referral's deadlines have been applied up to {@code now}.
     *
     * @return the answer; deterministic, and without effect
     */
    public static Verdict decide(Referral referral, Asked asked, Instant now) {
        return switch (referral) {
            case Unknown unknown -> receive(asked, now);
            case Known known when !visible(known, asked.actor()) -> refuse(Reason.UNKNOWN_REFERRAL);
            case Known known ->
                repeated(known, asked, now)
                        .or(() -> forbidden(known, asked))
                        .orElseGet(() -> judge(known, asked.what(), now));
        };
    }

    private static Verdict receive(Asked asked, Instant now) {
        return switch (asked.what()) {
            case Receive(String referralId, Rfi rfi, Policy policy)
            when asked.actor().kind() == Actor.Kind.ENGINE ->
                new Granted(new Change.Received(
                        referralId, rfi, policy.version(), policy.deadlines(now, rfi.directContact())));
            case Receive receive -> refuse(Reason.NOT_ALLOWED);
            case Accept accept -> refuse(Reason.UNKNOWN_REFERRAL);
            case Decline decline -> refuse(Reason.UNKNOWN_REFERRAL);
            case OfEngagement engagement -> refuse(Reason.UNKNOWN_REFERRAL);
            case Win win -> refuse(Reason.UNKNOWN_REFERRAL);
            case Lose lose -> refuse(Reason.UNKNOWN_REFERRAL);
            case Withdraw withdraw -> refuse(Reason.UNKNOWN_REFERRAL);
            case OfRegistration registration -> refuse(Reason.UNKNOWN_REFERRAL);
        };
    }

    /** Another partner's referral does not exist for this one; nor does, for a referrals user, one that they are not on (L14). */
    private static boolean visible(Known referral, Actor actor) {
        return actor.partnerId().map(referral.partnerId()::equals).orElse(true)
                && actor.onlyAsContact()
                        .map(subjectId -> referral.contacts().contains(subjectId))
                        .orElse(true);
    }

    private static Optional<Verdict> repeated(Known referral, Asked asked, Instant now) {
        return referral.applied().stream()
                .filter(applied -> applied.decisionId().equals(asked.decisionId()) && applied.remembered(now))
                .findFirst()
                .map(applied -> applied.fingerprint() == asked.fingerprint()
                        ? new Repeated(applied)
                        : refuse(Reason.DECISION_ID_REUSED));
    }

    private static Optional<Verdict> forbidden(Known referral, Asked asked) {
        if (!mayAsk(asked.actor().kind(), asked.what())) return Optional.of(refuse(Reason.NOT_ALLOWED));
        OptionalLong expected = asked.expectedVersion();
        return expected.isPresent() && expected.getAsLong() != referral.version()
                ? Optional.of(refuse(Reason.VERSION_CONFLICT))
                : Optional.empty();
    }

    private static boolean mayAsk(Actor.Kind side, Decision what) {
        return switch (what) {
            case Receive receive -> side == Actor.Kind.ENGINE;
            case Accept accept -> side == Actor.Kind.PARTNER;
            case Decline decline -> side == Actor.Kind.PARTNER;
            case OfEngagement engagement -> side == Actor.Kind.PARTNER;
            case Win win -> side == Actor.Kind.PARTNER;
            case Lose lose -> side == Actor.Kind.PARTNER;
            case Withdraw withdraw -> side == Actor.Kind.CUSTOMER;
            case Register register -> side == Actor.Kind.PARTNER;
            case SaveRegistration save -> side == Actor.Kind.PARTNER;
            case ApproveRegistration approve -> side == Actor.Kind.PROGRAM;
            case DeclineRegistration decline -> side == Actor.Kind.PROGRAM;
            case ReturnRegistration back -> side == Actor.Kind.PROGRAM;
        };
    }

    private static Verdict judge(Known referral, Decision what, Instant now) {
        return switch (referral) {
            case Received received -> judge(received, what);
            case Accepted accepted -> judge(accepted, what, now);
            case Archived archived -> judge(archived, what);
            case Remembered remembered -> refuse(ended(remembered, what));
        };
    }

    private static Verdict judge(Received received, Decision what) {
        return switch (what) {
            case Receive receive -> refuse(Reason.ALREADY_RECEIVED);
            case Accept accept -> accept(received, accept);
            case Decline(Optional<DeclineReason> reason, Optional<Sealed> notes) ->
                reason.<Verdict>map(given -> new Granted(new Change.Declined(given, notes)))
                        .orElseGet(() -> required("reason"));
            case OfEngagement engagement -> refuse(Reason.NOT_YET_ACCEPTED);
            case Win win -> refuse(Reason.NOT_YET_ACCEPTED);
            case Lose lose -> refuse(Reason.NOT_YET_ACCEPTED);
            case Withdraw withdraw -> new Granted(new Change.Withdrawn());
            case OfRegistration registration -> refuse(Reason.NOT_YET_WON);
        };
    }

    private static Verdict judge(Accepted accepted, Decision what, Instant now) {
        return switch (what) {
            case Receive receive -> refuse(Reason.ALREADY_RECEIVED);
            case Accept accept -> refuse(Reason.ALREADY_ACCEPTED);
            case Decline decline -> refuse(Reason.ALREADY_ACCEPTED);
            case OfEngagement engagement -> Editing.judge(accepted.engagement(), engagement);
            case Win win -> win(accepted, win, now);
            case Lose lose -> lose(lose);
            case Withdraw withdraw -> refuse(Reason.ALREADY_ACCEPTED);
            case OfRegistration registration -> refuse(Reason.NOT_YET_WON);
        };
    }

    /** The one exception to L11. */
    private static Verdict judge(Archived archived, Decision what) {
        return archived.openRegistration()
                .filter(registration -> what instanceof OfRegistration)
                .map(registration -> Registering.judge(registration, (OfRegistration) what))
                .orElseGet(() -> refuse(ended(archived, what)));
    }

    /** Archived is final (L11); the reason says how it ended, except to a doubled receipt. */
    private static Reason ended(Closed closed, Decision what) {
        if (what instanceof Receive) return Reason.ALREADY_RECEIVED;
        return switch (closed.outcome()) {
            case WON -> what instanceof OfRegistration ? Reason.NO_OPEN_REGISTRATION : Reason.ALREADY_WON;
            case LOST -> Reason.ALREADY_LOST;
            case DECLINED -> Reason.ALREADY_DECLINED;
            case EXPIRED -> Reason.ALREADY_EXPIRED;
            case WITHDRAWN -> Reason.ALREADY_WITHDRAWN;
        };
    }

    /** L4. */
    private static Verdict accept(Received received, Accept accept) {
        if (accept.name().isEmpty()) return required("name");
        if (accept.value().isEmpty()) return required("value");
        if (accept.purchaseDate().isEmpty()) return required("purchaseDate");
        return new Colleagues(accept.colleagues())
                .fault()
                .<Verdict>map(field -> new Refused(Refusal.invalid(field)))
                .orElseGet(() -> new Granted(new Change.Accepted(new Engagement(
                        accept.name().get(),
                        accept.value().get(),
                        accept.purchaseDate().get(),
                        accept.notes(),
                        accept.crmId(),
                        accept.campaignId().or(received.rfi()::campaignId),
                        accept.colleagues()))));
    }

    /** L10. */
    private static Verdict win(Accepted accepted, Win win, Instant now) {
        if (win.solutions().isEmpty()) return required("solutions");
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        return new Granted(new Change.Won(
                win.solutions(),
                win.value().orElse(accepted.engagement().value()),
                win.closedOn().orElse(today),
                win.eligible().stream()
                        .filter(win.solutions()::contains)
                        .distinct()
                        .toList()));
    }

    /** L10. */
    private static Verdict lose(Lose lose) {
        LostReason reason = lose.reason().orElse(LostReason.UNSPECIFIED);
        boolean toCompetitor = reason == LostReason.COMPETITOR;
        if (toCompetitor && lose.competitor().isEmpty()) return required("competitor");
        if (!toCompetitor && lose.competitor().isPresent()) return new Refused(Refusal.invalid("competitor"));
        return new Granted(new Change.Lost(reason, lose.competitor(), lose.notes()));
    }

    /** What a deadline of this kind does to an undecided referral (L6, L7, L8). */
    static Change fallenDue(DeadlineKind kind) {
        return switch (kind) {
            case REMINDER -> new Change.ReminderDue();
            case LAST_CALL -> new Change.LastCallDue();
            case DIRECT_CONTACT -> new Change.DirectContactWindowElapsed();
            case EXPIRY -> new Change.Expired();
        };
    }

    private static Verdict required(String field) {
        return new Refused(Refusal.required(field));
    }

    private static Verdict refuse(Reason reason) {
        return new Refused(Refusal.of(reason));
    }
}
