package io.baton.lifecycle.referral;

import static java.time.ZoneOffset.UTC;

import io.baton.lifecycle.Sealed;
import io.baton.lifecycle.check.Days;
import io.baton.lifecycle.contacts.Colleagues;
import io.baton.lifecycle.contacts.Handover;
import io.baton.lifecycle.contacts.Participants;
import io.baton.lifecycle.referral.Decision.Accept;
import io.baton.lifecycle.referral.Decision.Cancel;
import io.baton.lifecycle.referral.Decision.ChangeContact;
import io.baton.lifecycle.referral.Decision.Correct;
import io.baton.lifecycle.referral.Decision.Decline;
import io.baton.lifecycle.referral.Decision.Ending;
import io.baton.lifecycle.referral.Decision.Extend;
import io.baton.lifecycle.referral.Decision.Filing;
import io.baton.lifecycle.referral.Decision.NameContacts;
import io.baton.lifecycle.referral.Decision.NoteCall;
import io.baton.lifecycle.referral.Decision.OfAccepted;
import io.baton.lifecycle.referral.Decision.OfEngagement;
import io.baton.lifecycle.referral.Decision.OfRegistration;
import io.baton.lifecycle.referral.Decision.OfUndecided;
import io.baton.lifecycle.referral.Decision.Reassign;
import io.baton.lifecycle.referral.Decision.Receive;
import io.baton.lifecycle.referral.Decision.RemoveContact;
import io.baton.lifecycle.referral.Decision.Resend;
import io.baton.lifecycle.referral.Decision.Review;
import io.baton.lifecycle.referral.Decision.Withdraw;
import io.baton.lifecycle.referral.Referral.Accepted;
import io.baton.lifecycle.referral.Referral.Closed;
import io.baton.lifecycle.referral.Referral.Full;
import io.baton.lifecycle.referral.Referral.Known;
import io.baton.lifecycle.referral.Referral.Received;
import io.baton.lifecycle.referral.Referral.Unknown;
import io.baton.lifecycle.referral.Refusal.Reason;
import io.baton.lifecycle.referral.Verdict.Granted;
import io.baton.lifecycle.referral.Verdict.Refused;
import io.baton.lifecycle.referral.Verdict.Repeated;
import io.baton.lifecycle.referral.Verdict.Unchanged;
import io.baton.lifecycle.rfi.Rfi;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The page of the rules: what a decision becomes in each state, as one switch for each state. {@code docs/decisions.md} shows the
 * whole table.
 *
 * <p>A pure function without a clock. {@link Lifecycle} applies the deadlines first, so a state here is never out of date.
 */
public final class Decider {
    private Decider() {}

    /**
     * Judges a decision. The referral's deadlines must have been applied up to {@code now}.
     *
     * <p>The order of the checks matters: a referral that the actor may not see is unknown whatever else is wrong; a repeat gets
     * its first answer even if its version is old by now.
     */
    public static Verdict decide(Referral referral, Asked asked, Instant now) {
        return switch (referral) {
            case Unknown _ -> unknown(asked, now);
            case Known known when !visible(known, asked.actor()) -> refuse(Reason.UNKNOWN_REFERRAL);
            case Known known ->
                repeated(known, asked, now).or(() -> forbidden(known, asked)).orElseGet(() -> judge(known, asked, now));
        };
    }

    private static Verdict judge(Known referral, Asked asked, Instant now) {
        return switch (referral) {
            case Received received -> received(received, asked, now);
            case Accepted accepted -> accepted(accepted, asked, now);
            case Closed closed -> closed(closed, asked.what(), now);
        };
    }

    private static Verdict unknown(Asked asked, Instant now) {
        return switch (asked.what()) {
            case Receive receive when sides(receive).contains(asked.actor().kind()) -> receive(receive, now);
            case Receive _ -> refuse(Reason.NOT_ALLOWED);
            case NoteCall _, Cancel _, Resend _, Correct _, OfUndecided _, OfAccepted _, OfRegistration _ ->
                refuse(Reason.UNKNOWN_REFERRAL);
        };
    }

    private static Verdict received(Received referral, Asked asked, Instant now) {
        return switch (asked.what()) {
            case NameContacts(List<Sealed> contacts) -> handOver(referral, contacts);
            case NoteCall _ -> call(referral, asked.actor(), now);
            case Accept accept -> accept(referral, accept, asked.actor(), now);
            case Decline decline -> decline(decline);
            case Extend extend -> Extending.judge(referral, extend, now);
            case Reassign reassign -> Cancelling.judge(referral, reassign);
            case Cancel cancel -> Cancelling.judge(referral, cancel);
            case Resend resend -> Resending.judge(referral, resend);
            case Withdraw _ -> new Granted(new Change.Withdrawn());
            case Receive _ -> refuse(Reason.ALREADY_RECEIVED);
            case Correct _ -> refuse(Reason.NOT_YET_ENDED);
            case OfAccepted _ -> refuse(Reason.NOT_YET_ACCEPTED);
            case OfRegistration _ -> refuse(Reason.NOT_YET_WON);
        };
    }

    private static Verdict accepted(Accepted referral, Asked asked, Instant now) {
        return switch (asked.what()) {
            case NoteCall _ -> call(referral, asked.actor(), now);
            case OfEngagement edit -> Editing.judge(referral, edit, today(referral, now));
            case Ending ending -> Reporting.judge(referral, ending, now);
            case Cancel cancel -> Cancelling.judge(referral, cancel);
            case Resend resend -> Resending.judge(referral, resend);
            case Receive _ -> refuse(Reason.ALREADY_RECEIVED);
            case Correct _ -> refuse(Reason.NOT_YET_ENDED);
            case OfUndecided _ -> refuse(Reason.ALREADY_ACCEPTED);
            case OfRegistration _ -> refuse(Reason.NOT_YET_WON);
        };
    }

    /** An archived referral is final, but for the registration of its deal, and the correction of what was reported (L11, L12). */
    private static Verdict closed(Closed referral, Decision what, Instant now) {
        return switch (what) {
            case OfRegistration registering ->
                referral.openRegistration()
                        .map(registration -> Registering.judge(
                                registration, registering, now.atZone(UTC).toLocalDate()))
                        .orElseGet(() -> refuse(nothingToRegister(referral.outcome())));
            case Receive _ -> refuse(Reason.ALREADY_RECEIVED);
            case Correct correct
            when Correcting.isReported(referral.outcome()) -> Correcting.judge(referral, correct, now);
            case NoteCall _, Cancel _, Resend _, Correct _, OfUndecided _, OfAccepted _ ->
                refuse(ended(referral.outcome()));
        };
    }

    /** The sides that take a decision; nobody else may (L14). Where a partner's people leave, the program can hand their deals over. */
    private static Set<Actor.Kind> sides(Decision what) {
        return switch (what) {
            case Receive _, NameContacts _ -> EnumSet.of(Actor.Kind.ENGINE);
            case ChangeContact _, RemoveContact _ -> EnumSet.of(Actor.Kind.PARTNER, Actor.Kind.PROGRAM);
            case NoteCall _, Accept _, Decline _, OfAccepted _, Filing _ -> EnumSet.of(Actor.Kind.PARTNER);
            case Withdraw _ -> EnumSet.of(Actor.Kind.CUSTOMER);
            case Extend _, Reassign _, Cancel _, Resend _, Correct _, Review _ -> EnumSet.of(Actor.Kind.PROGRAM);
        };
    }

    /**
     * For another partner the referral does not exist; nor for a referrals user who is not on it (L14). The answer is the one that
     * a referral gets that nobody ever received, so nobody can find out which ids exist.
     */
    private static boolean visible(Known referral, Actor actor) {
        return actor.partnerId().map(referral.partnerId()::equals).orElse(true)
                && actor.onlyAsContact().map(referral.contacts()::contains).orElse(true);
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
        if (!sides(asked.what()).contains(asked.actor().kind())) return Optional.of(refuse(Reason.NOT_ALLOWED));
        OptionalLong expected = asked.expectedVersion();
        return expected.isPresent() && expected.getAsLong() != referral.version()
                ? Optional.of(refuse(Reason.VERSION_CONFLICT))
                : Optional.empty();
    }

    /** Receipt fixes the deadlines, by the policy of that moment (L3, L17). */
    private static Verdict receive(Receive receive, Instant now) {
        Rfi rfi = receive.rfi();
        Policy policy = receive.policy();
        return new Granted(new Change.Received(
                receive.referralId(), rfi, policy.version(), policy.deadlines(now, rfi.directContact())));
    }

    /** A referral belongs to its location, and its contacts may change (L3). */
    private static Verdict handOver(Received referral, List<Sealed> contacts) {
        Handover handover = new Handover(referral.rfi().contacts(), contacts);
        if (!handover.changesAnything()) return invalid("contacts");
        return new Granted(new Change.ContactsChanged(contacts, handover.joined(), handover.left()));
    }

    /**
     * Each call counts, for nobody reaches everybody at once; only the same person within a moment has pressed twice. It ends no clock:
     * the customer asked for an answer, and a call is none (L6, L8).
     */
    private static Verdict call(Full referral, Actor actor, Instant now) {
        boolean same =
                referral.lastCall().filter(call -> call.is(actor.userId(), now)).isPresent();
        return same ? new Unchanged() : new Granted(new Change.Called(new Referral.Call(actor.userId(), now)));
    }

    /** Name, value and a purchase date that is not far away are required (L4); nobody is a colleague twice (L9). */
    private static Verdict accept(Received referral, Accept accept, Actor actor, Instant now) {
        Optional<Refusal> missing = Refusal.missing(accept.missing().map(EngagementField::path));
        if (missing.isPresent()) return new Refused(missing.get());
        if (!Days.near(accept.purchaseDate().orElseThrow(), today(referral, now))) return invalid("purchaseDate");
        Optional<String> fault = new Colleagues(accept.colleagues()).fault();
        if (fault.isPresent()) return invalid(fault.get());
        if (!people(referral, accept).ids().containsAll(accept.callers())) return invalid("callers");
        return new Granted(new Change.Accepted(new Engagement(
                accept.name().get(),
                accept.value().get(),
                accept.purchaseDate().get(),
                accept.notes(),
                accept.crmId(),
                accept.campaignId().or(referral.rfi()::campaignId),
                accept.colleagues(),
                callers(accept, actor))));
    }

    /** Those whom the partner names; else the contact of the location who accepts, if it is one of them who does (L4). */
    private static List<String> callers(Accept accept, Actor actor) {
        if (!accept.callers().isEmpty()) return accept.callers();
        return actor.onlyAsContact().stream().toList();
    }

    private static Participants<Sealed> people(Received referral, Accept accept) {
        return new Participants<>(referral.rfi().contacts(), accept.colleagues(), Sealed::subjectId);
    }

    /** A reason is required, notes are not (L5). */
    private static Verdict decline(Decline decline) {
        if (decline.reason().isEmpty()) return required("reason");
        return new Granted(new Change.Declined(decline.reason().get(), decline.notes()));
    }

    private static Reason ended(Outcome outcome) {
        return switch (outcome) {
            case WON -> Reason.ALREADY_WON;
            case LOST -> Reason.ALREADY_LOST;
            case DECLINED -> Reason.ALREADY_DECLINED;
            case EXPIRED -> Reason.ALREADY_EXPIRED;
            case WITHDRAWN -> Reason.ALREADY_WITHDRAWN;
            case CANCELLED -> Reason.ALREADY_CANCELLED;
        };
    }

    private static Reason nothingToRegister(Outcome outcome) {
        return outcome == Outcome.WON ? Reason.NO_OPEN_REGISTRATION : ended(outcome);
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

    private static LocalDate today(Full referral, Instant now) {
        return PartnerDays.of(referral.rfi()).day(now);
    }

    private static Verdict required(String field) {
        return new Refused(Refusal.required(field));
    }

    private static Verdict invalid(String field) {
        return new Refused(Refusal.invalid(field));
    }

    private static Verdict refuse(Reason reason) {
        return new Refused(Refusal.of(reason));
    }
}
