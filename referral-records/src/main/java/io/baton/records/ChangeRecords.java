package io.baton.records;

import static io.baton.records.Named.named;

import io.baton.events.Accepted;
import io.baton.events.Called;
import io.baton.events.Cancelled;
import io.baton.events.ContactAdded;
import io.baton.events.ContactChanged;
import io.baton.events.ContactRemoved;
import io.baton.events.ContactsChanged;
import io.baton.events.Corrected;
import io.baton.events.DealEnd;
import io.baton.events.Declined;
import io.baton.events.DirectContactWindowElapsed;
import io.baton.events.Edited;
import io.baton.events.Expired;
import io.baton.events.Extended;
import io.baton.events.LastCallDue;
import io.baton.events.Lost;
import io.baton.events.MailRequested;
import io.baton.events.Received;
import io.baton.events.RegistrationApproved;
import io.baton.events.RegistrationDeclined;
import io.baton.events.RegistrationReturned;
import io.baton.events.RegistrationSaved;
import io.baton.events.RegistrationSubmitted;
import io.baton.events.ReminderDue;
import io.baton.events.Withdrawn;
import io.baton.events.Won;
import io.baton.events.topics.EventKind;
import io.baton.lifecycle.DeclineReason;
import io.baton.lifecycle.Sealed;
import io.baton.lifecycle.referral.CancelReason;
import io.baton.lifecycle.referral.Change;
import io.baton.lifecycle.referral.LostReason;
import io.baton.lifecycle.rfi.Target;
import java.util.List;
import java.util.Optional;

/**
 * What happens to a referral, from the rules to the contract. Back come only the endings, which stand in the referral after
 * them: nothing else is read from an event's change.
 */
final class ChangeRecords {
    private ChangeRecords() {}

    /** @return the kind of the field that {@link #toRecord(Change)} sets */
    static EventKind kind(Change change) {
        return switch (change) {
            case Change.Received _ -> EventKind.RECEIVED;
            case Change.ReminderDue _ -> EventKind.REMINDER_DUE;
            case Change.LastCallDue _ -> EventKind.LAST_CALL_DUE;
            case Change.DirectContactWindowElapsed _ -> EventKind.DIRECT_CONTACT_WINDOW_ELAPSED;
            case Change.ContactsChanged _ -> EventKind.CONTACTS_CHANGED;
            case Change.Called _ -> EventKind.CALLED;
            case Change.Extended _ -> EventKind.EXTENDED;
            case Change.Cancelled _ -> EventKind.CANCELLED;
            case Change.MailRequested _ -> EventKind.MAIL_REQUESTED;
            case Change.Corrected _ -> EventKind.CORRECTED;
            case Change.Accepted _ -> EventKind.ACCEPTED;
            case Change.Edited _ -> EventKind.EDITED;
            case Change.ContactAdded _ -> EventKind.CONTACT_ADDED;
            case Change.ContactChanged _ -> EventKind.CONTACT_CHANGED;
            case Change.ContactRemoved _ -> EventKind.CONTACT_REMOVED;
            case Change.Declined _ -> EventKind.DECLINED;
            case Change.Expired _ -> EventKind.EXPIRED;
            case Change.Withdrawn _ -> EventKind.WITHDRAWN;
            case Change.Won _ -> EventKind.WON;
            case Change.Lost _ -> EventKind.LOST;
            case Change.RegistrationSaved _ -> EventKind.REGISTRATION_SAVED;
            case Change.RegistrationSubmitted _ -> EventKind.REGISTRATION_SUBMITTED;
            case Change.RegistrationReturned _ -> EventKind.REGISTRATION_RETURNED;
            case Change.RegistrationApproved _ -> EventKind.REGISTRATION_APPROVED;
            case Change.RegistrationDeclined _ -> EventKind.REGISTRATION_DECLINED;
        };
    }

    static io.baton.events.Change toRecord(Change change) {
        io.baton.events.Change record = new io.baton.events.Change();
        switch (change) {
            case Change.Received received ->
                record.setReceived(new Received(DeadlineRecords.toRecords(received.deadlines())));
            case Change.ReminderDue _ -> record.setReminderDue(new ReminderDue());
            case Change.LastCallDue _ -> record.setLastCallDue(new LastCallDue());
            case Change.DirectContactWindowElapsed _ ->
                record.setDirectContactWindowElapsed(new DirectContactWindowElapsed());
            case Change.ContactsChanged changed ->
                record.setContactsChanged(new ContactsChanged(changed.joined(), changed.left()));
            case Change.Called _ -> record.setCalled(new Called());
            case Change.Extended extended ->
                record.setExtended(new Extended(
                        DeadlineRecords.toRecords(extended.deadlines()), SealedRecords.toRecord(extended.reason())));
            case Change.MailRequested mail ->
                record.setMailRequested(new MailRequested(
                        named(io.baton.events.RecipientKind.class, mail.to()),
                        mail.contact().orElse(null),
                        SealedRecords.toRecord(mail.reason())));
            case Change.Cancelled cancelled -> record.setCancelled(toRecord(cancelled));
            case Change.Corrected corrected ->
                record.setCorrected(new Corrected(
                        end(corrected.was()), end(corrected.now()), SealedRecords.toRecord(corrected.reason())));
            case Change.Accepted _ -> record.setAccepted(new Accepted());
            case Change.Edited edited -> record.setEdited(edited(edited));
            case Change.ContactAdded(Sealed contact) ->
                record.setContactAdded(new ContactAdded(SealedRecords.toRecord(contact)));
            case Change.ContactChanged(String contactId, Sealed contact) ->
                record.setContactChanged(new ContactChanged(contactId, SealedRecords.toRecord(contact)));
            case Change.ContactRemoved(String contactId) -> record.setContactRemoved(new ContactRemoved(contactId));
            case Change.Declined declined -> record.setDeclined(toRecord(declined));
            case Change.Expired _ -> record.setExpired(new Expired());
            case Change.Withdrawn _ -> record.setWithdrawn(new Withdrawn());
            case Change.Won won -> record.setWon(toRecord(won));
            case Change.Lost lost -> record.setLost(toRecord(lost));
            case Change.RegistrationSaved _ -> record.setRegistrationSaved(new RegistrationSaved());
            case Change.RegistrationSubmitted _ -> record.setRegistrationSubmitted(new RegistrationSubmitted());
            case Change.RegistrationReturned returned -> record.setRegistrationReturned(returned(returned));
            case Change.RegistrationApproved _ -> record.setRegistrationApproved(new RegistrationApproved());
            case Change.RegistrationDeclined(Sealed notes) ->
                record.setRegistrationDeclined(new RegistrationDeclined(SealedRecords.toRecord(notes)));
        }
        return record;
    }

    private static DealEnd end(Change.Ending ending) {
        return switch (ending) {
            case Change.Won won -> new DealEnd(toRecord(won), null);
            case Change.Lost lost -> new DealEnd(null, toRecord(lost));
        };
    }

    private static Edited edited(Change.Edited edited) {
        return new Edited(edited.fields().stream()
                .map(field -> named(io.baton.events.EngagementField.class, field))
                .toList());
    }

    private static RegistrationReturned returned(Change.RegistrationReturned returned) {
        return new RegistrationReturned(
                RegistrationRecords.toRecords(returned.fields()), SealedRecords.orNull(returned.notes()));
    }

    static Declined toRecord(Change.Declined declined) {
        return new Declined(
                named(io.baton.events.DeclineReason.class, declined.reason()), SealedRecords.orNull(declined.notes()));
    }

    static Change.Declined toRules(Declined declined) {
        return new Change.Declined(
                named(DeclineReason.class, declined.getReason()), SealedRecords.ofNullable(declined.getNotes()));
    }

    static Cancelled toRecord(Change.Cancelled cancelled) {
        return new Cancelled(
                named(io.baton.events.CancelReason.class, cancelled.reason()),
                cancelled
                        .instead()
                        .map(instead -> new io.baton.events.Target(instead.profileId(), instead.location()))
                        .orElse(null),
                SealedRecords.orNull(cancelled.notes()),
                cancelled.repeatedRfiId().orElse(null));
    }

    static Change.Cancelled toRules(Cancelled cancelled) {
        return new Change.Cancelled(
                named(CancelReason.class, cancelled.getReason()),
                Optional.ofNullable(cancelled.getInstead())
                        .map(instead -> new Target(instead.getProfileId(), instead.getLocation())),
                SealedRecords.ofNullable(cancelled.getNotes()),
                Optional.ofNullable(cancelled.getRepeatedRfiId()));
    }

    static Won toRecord(Change.Won won) {
        return new Won(won.solutions(), MoneyRecords.toRecord(won.value()), won.closedOn(), won.eligible());
    }

    static Change.Won toRules(Won won) {
        List<String> eligible = won.getEligibleSolutions();
        return new Change.Won(won.getSolutions(), MoneyRecords.toRules(won.getValue()), won.getClosedOn(), eligible);
    }

    static Lost toRecord(Change.Lost lost) {
        return new Lost(
                named(io.baton.events.LostReason.class, lost.reason()),
                SealedRecords.orNull(lost.competitor()),
                SealedRecords.orNull(lost.notes()));
    }

    static Change.Lost toRules(Lost lost) {
        return new Change.Lost(
                named(LostReason.class, lost.getReason()),
                SealedRecords.ofNullable(lost.getCompetitor()),
                SealedRecords.ofNullable(lost.getNotes()));
    }
}
