package io.baton.lifecycle.referral;

import io.baton.lifecycle.Sealed;
import io.baton.lifecycle.contacts.Colleagues;
import io.baton.lifecycle.referral.Referral.Accepted;
import io.baton.lifecycle.referral.Referral.Archived;
import io.baton.lifecycle.referral.Referral.Call;
import io.baton.lifecycle.referral.Referral.Correction;
import io.baton.lifecycle.referral.Referral.Engaged;
import io.baton.lifecycle.referral.Referral.Flame;
import io.baton.lifecycle.referral.Referral.Full;
import io.baton.lifecycle.referral.Referral.Receipt;
import io.baton.lifecycle.referral.Referral.Received;
import io.baton.lifecycle.referral.Referral.Remembered;
import io.baton.lifecycle.referral.Referral.Unknown;
import io.baton.lifecycle.registration.Registration;
import io.baton.lifecycle.registration.Registration.InReview;
import io.baton.lifecycle.registration.Registration.UpdateRequired;
import io.baton.lifecycle.registration.RegistrationDraft;
import io.baton.lifecycle.registration.RegistrationField;
import io.baton.lifecycle.registration.RegistrationForm;
import io.baton.lifecycle.rfi.Rfi;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * State × event → the state after it, as one switch for each state. Judges nothing: an event has happened. {@link Decider} allows,
 * this class remembers.
 */
public final class Evolver {
    private Evolver() {}

    /**
     * @return the referral after the event
     * @throws IllegalStateException if the event does not follow the state: {@link Decider} did not write this log
     */
    public static Full evolve(Referral before, Event event) {
        if (event.version() != before.version() + 1) throw outOfPlace(before, event);
        return switch (before) {
            case Unknown _ -> received(before, event);
            case Received received -> evolve(received, event);
            case Accepted accepted -> evolve(accepted, event);
            case Archived archived -> evolve(archived, event);
            case Remembered _ -> throw outOfPlace(before, event);
        };
    }

    private static Received received(Referral before, Event event) {
        return switch (event.change()) {
            case Change.Received(String referralId, Rfi rfi, int policyVersion, List<Deadline> deadlines) ->
                new Received(
                        new Receipt(referralId, event.occurredAt(), policyVersion),
                        event.version(),
                        rfi,
                        rfi.directContact() ? Flame.LIT : Flame.NONE,
                        deadlines,
                        Optional.empty(),
                        applied(List.of(), event));
            case Change.Called _,
                    Change.Cancelled _,
                    Change.MailRequested _,
                    Change.Corrected _,
                    Change.OfUndecided _,
                    Change.OfAccepted _,
                    Change.OfRegistration _ -> throw outOfPlace(before, event);
        };
    }

    private static Full evolve(Received before, Event event) {
        return switch (event.change()) {
            case Change.ReminderDue _ -> passed(before, event, DeadlineKind.REMINDER, before.flame());
            case Change.LastCallDue _ -> passed(before, event, DeadlineKind.LAST_CALL, before.flame());
            case Change.DirectContactWindowElapsed _ ->
                passed(before, event, DeadlineKind.DIRECT_CONTACT, Flame.ELAPSED);
            case Change.ContactsChanged changed ->
                waiting(before, event, before.rfi().with(changed.contacts()), before.deadlines(), before.lastCall());
            case Change.Extended(List<Deadline> deadlines, Sealed _) ->
                waiting(before, event, before.rfi(), deadlines, before.lastCall());
            case Change.Called(Call call) ->
                waiting(before, event, before.rfi(), before.deadlines(), Optional.of(call));
            case Change.Accepted(Engagement engagement) -> accepted(before, event, engagement);
            case Change.Declined _ -> archived(before, Optional.empty(), event, Outcome.DECLINED);
            case Change.Expired _ -> archived(before, Optional.empty(), event, Outcome.EXPIRED);
            case Change.Withdrawn _ -> archived(before, Optional.empty(), event, Outcome.WITHDRAWN);
            case Change.Cancelled _ -> archived(before, Optional.empty(), event, Outcome.CANCELLED);
            case Change.MailRequested _ -> waiting(before, event, before.rfi(), before.deadlines(), before.lastCall());
            case Change.Received _, Change.Corrected _, Change.OfAccepted _, Change.OfRegistration _ ->
                throw outOfPlace(before, event);
        };
    }

    private static Full evolve(Accepted before, Event event) {
        Optional<Engaged> engaged = Optional.of(new Engaged(before.acceptedAt(), before.engagement()));
        return switch (event.change()) {
            case Change.Called(Call call) -> called(before, event, call);
            case Change.Edited edited -> recorded(before, event, before.rfi(), edited.engagement());
            case Change.ContactAdded(Sealed contact) ->
                staffed(
                        before,
                        event,
                        before.location(),
                        before.engagement().staff().with(contact));
            case Change.ContactChanged(String contactId, Sealed contact) ->
                staffed(
                        before,
                        event,
                        before.location().replacing(contactId, contact),
                        before.engagement().staff().replacing(contactId, contact));
            case Change.ContactRemoved(String contactId) ->
                staffed(
                        before,
                        event,
                        before.location().without(contactId),
                        before.engagement().staff().without(contactId));
            case Change.Ending ending -> archived(before, engaged, event, outcome(ending));
            case Change.Cancelled _ -> archived(before, engaged, event, Outcome.CANCELLED);
            case Change.MailRequested _ -> recorded(before, event, before.rfi(), before.engagement());
            case Change.Received _, Change.Corrected _, Change.OfUndecided _, Change.OfRegistration _ ->
                throw outOfPlace(before, event);
        };
    }

    private static Archived evolve(Archived before, Event event) {
        return switch (event.change()) {
            case Change.OfRegistration change -> registered(before, event, change);
            case Change.Corrected(Change.Ending _, Change.Ending now, Sealed _) -> corrected(before, event, now);
            case Change.Received _,
                    Change.Called _,
                    Change.Cancelled _,
                    Change.MailRequested _,
                    Change.OfUndecided _,
                    Change.OfAccepted _ -> throw outOfPlace(before, event);
        };
    }

    private static Archived corrected(Archived before, Event event, Change.Ending now) {
        return new Archived(
                before.receipt(),
                event.version(),
                before.rfi(),
                before.accepted(),
                before.archivedAt(),
                outcome(now),
                now,
                Correcting.registration(before.registration(), now, event.occurredAt()),
                Optional.of(Correction.next(before.correction(), event.occurredAt())),
                before.lastCall(),
                applied(before.applied(), event));
    }

    private static Outcome outcome(Change.Ending ending) {
        return switch (ending) {
            case Change.Won _ -> Outcome.WON;
            case Change.Lost _ -> Outcome.LOST;
        };
    }

    private static Archived registered(Archived before, Event event, Change.OfRegistration change) {
        Registration registration = before.openRegistration().orElseThrow(() -> outOfPlace(before, event));
        return new Archived(
                before.receipt(),
                event.version(),
                before.rfi(),
                before.accepted(),
                before.archivedAt(),
                before.outcome(),
                before.ending(),
                Optional.of(registration(registration, change, before, event)),
                before.correction(),
                before.lastCall(),
                applied(before.applied(), event));
    }

    private static Registration registration(
            Registration registration, Change.OfRegistration change, Archived before, Event event) {
        List<String> eligible = registration.eligible();
        Instant at = event.occurredAt();
        return switch (change) {
            case Change.RegistrationSaved(RegistrationDraft draft) -> saved(registration, draft, before, event);
            case Change.RegistrationSubmitted(RegistrationForm form) -> new InReview(eligible, at, form);
            case Change.RegistrationReturned(List<RegistrationField> fields, Optional<Sealed> notes) ->
                new UpdateRequired(
                        eligible, at, filed(registration, before, event), fields, notes, RegistrationDraft.EMPTY);
            case Change.RegistrationApproved _ ->
                new Registration.Approved(eligible, at, filed(registration, before, event));
            case Change.RegistrationDeclined(Sealed notes) ->
                new Registration.Declined(eligible, at, filed(registration, before, event), notes);
        };
    }

    /** Saving changes neither the state nor the time since when it holds. */
    private static Registration saved(
            Registration registration, RegistrationDraft draft, Archived before, Event event) {
        return switch (registration) {
            case Registration.Incomplete incomplete ->
                new Registration.Incomplete(incomplete.eligible(), incomplete.since(), draft);
            case UpdateRequired back ->
                new UpdateRequired(back.eligible(), back.since(), back.form(), back.toCorrect(), back.notes(), draft);
            case InReview _, Registration.Closed _ -> throw outOfPlace(before, event);
        };
    }

    /** Only what the partner has filed can be reviewed. */
    private static RegistrationForm filed(Registration registration, Archived before, Event event) {
        if (registration instanceof InReview inReview) return inReview.form();
        throw outOfPlace(before, event);
    }

    private static Accepted accepted(Received before, Event event, Engagement engagement) {
        return new Accepted(
                before.receipt(),
                event.version(),
                before.rfi(),
                event.occurredAt(),
                engagement,
                before.lastCall(),
                applied(before.applied(), event));
    }

    private static Accepted staffed(Accepted before, Event event, Colleagues location, Colleagues staff) {
        return recorded(
                before,
                event,
                before.rfi().with(location.people()),
                before.engagement().with(staff));
    }

    private static Accepted recorded(Accepted before, Event event, Rfi rfi, Engagement engagement) {
        return new Accepted(
                before.receipt(),
                event.version(),
                rfi,
                before.acceptedAt(),
                engagement,
                before.lastCall(),
                applied(before.applied(), event));
    }

    private static Received waiting(
            Received before, Event event, Rfi rfi, List<Deadline> deadlines, Optional<Call> lastCall) {
        return new Received(
                before.receipt(),
                event.version(),
                rfi,
                before.flame(),
                deadlines,
                lastCall,
                applied(before.applied(), event));
    }

    private static Accepted called(Accepted before, Event event, Call call) {
        return new Accepted(
                before.receipt(),
                event.version(),
                before.rfi(),
                before.acceptedAt(),
                before.engagement(),
                Optional.of(call),
                applied(before.applied(), event));
    }

    private static Received passed(Received before, Event event, DeadlineKind kind, Flame flame) {
        List<Deadline> left = before.deadlines().stream()
                .filter(deadline -> deadline.kind() != kind)
                .toList();
        return new Received(
                before.receipt(), event.version(), before.rfi(), flame, left, before.lastCall(), before.applied());
    }

    private static Archived archived(Full before, Optional<Engaged> engaged, Event event, Outcome outcome) {
        return new Archived(
                before.receipt(),
                event.version(),
                before.rfi(),
                engaged,
                event.occurredAt(),
                outcome,
                event.change(),
                registration(event),
                Optional.empty(),
                before.lastCall(),
                applied(before.applied(), event));
    }

    private static Optional<Registration> registration(Event event) {
        return event.change() instanceof Change.Won won && !won.eligible().isEmpty()
                ? Optional.of(new Registration.Incomplete(won.eligible(), event.occurredAt(), RegistrationDraft.EMPTY))
                : Optional.empty();
    }

    /** Adds the event's decision and drops expired ones, so that the state of a long-lived referral does not grow. */
    private static List<Applied> applied(List<Applied> before, Event event) {
        Instant now = event.occurredAt();
        List<Applied> all = Stream.concat(
                        before.stream().filter(applied -> applied.remembered(now)),
                        event.decision().stream()
                                .map(asked ->
                                        new Applied(asked.decisionId(), asked.fingerprint(), event.version(), now)))
                .toList();
        return all.subList(Math.max(0, all.size() - Applied.MOST_REMEMBERED), all.size());
    }

    private static IllegalStateException outOfPlace(Referral before, Event event) {
        return new IllegalStateException(
                "Event " + event.version() + " (" + event.change().getClass().getSimpleName() + ") does not follow "
                        + before.getClass().getSimpleName() + " at version " + before.version());
    }
}
