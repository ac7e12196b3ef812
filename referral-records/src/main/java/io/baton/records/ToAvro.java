package io.baton.records;

import io.baton.events.Accepted;
import io.baton.events.AppliedDecision;
import io.baton.events.ContactAdded;
import io.baton.events.ContactChanged;
import io.baton.events.ContactRemoved;
import io.baton.events.Declined;
import io.baton.events.DirectContactWindowElapsed;
import io.baton.events.Edited;
import io.baton.events.EventHeader;
import io.baton.events.Expired;
import io.baton.events.LastCallDue;
import io.baton.events.Lost;
import io.baton.events.Origin;
import io.baton.events.Received;
import io.baton.events.ReferralEvent;
import io.baton.events.RegistrationApproved;
import io.baton.events.RegistrationDeclined;
import io.baton.events.RegistrationSaved;
import io.baton.events.RegistrationSubmitted;
import io.baton.events.ReminderDue;
import io.baton.events.Stage;
import io.baton.events.Withdrawn;
import io.baton.events.Won;
import io.baton.lifecycle.Money;
import io.baton.lifecycle.Sealed;
import io.baton.lifecycle.referral.Actor;
import io.baton.lifecycle.referral.Applied;
import io.baton.lifecycle.referral.Asked;
import io.baton.lifecycle.referral.Change;
import io.baton.lifecycle.referral.Deadline;
import io.baton.lifecycle.referral.Engagement;
import io.baton.lifecycle.referral.Event;
import io.baton.lifecycle.referral.Lifecycle;
import io.baton.lifecycle.referral.Referral;
import io.baton.lifecycle.rfi.Rfi;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * What the rules know, as the contract's records. Every field is set: Avro's builders look for what is not, in each record,
 * which takes longer than the rest.
 */
public final class ToAvro {
    private ToAvro() {}

    /**
     * @param step what happened
     * @param origin the record whose reading led to it
     * @param correlationId of the decision; the RFI's id for a deadline
     */
    public static ReferralEvent event(Lifecycle.Step step, Origin origin, String correlationId) {
        Event event = step.event();
        Referral.Full after = step.after();
        io.baton.events.Change change = change(event.change());
        EventHeader header = new EventHeader();
        header.setEventId(after.referralId() + "-" + event.version());
        header.setReferralId(after.referralId());
        header.setRfiId(after.rfi().rfiId());
        header.setPartnerId(after.partnerId());
        header.setVersion(event.version());
        header.setOccurredAt(event.occurredAt());
        header.setKind(kind(event.change()));
        header.setDecisionId(event.decision().map(Asked::decisionId).orElse(null));
        header.setCause(origin);
        header.setCorrelationId(correlationId);
        header.setActor(
                event.decision().map(asked -> actor(asked.actor(), after.rfi())).orElse(null));
        header.setPolicyVersion(after.receipt().policyVersion());
        return new ReferralEvent(header, change, referral(after));
    }

    /** The name of the field that {@link #change} sets. */
    private static String kind(Change change) {
        return switch (change) {
            case Change.Received received -> "received";
            case Change.ReminderDue due -> "reminderDue";
            case Change.LastCallDue due -> "lastCallDue";
            case Change.DirectContactWindowElapsed elapsed -> "directContactWindowElapsed";
            case Change.Accepted accepted -> "accepted";
            case Change.Edited edited -> "edited";
            case Change.ContactAdded added -> "contactAdded";
            case Change.ContactChanged changed -> "contactChanged";
            case Change.ContactRemoved removed -> "contactRemoved";
            case Change.Declined declined -> "declined";
            case Change.Expired expired -> "expired";
            case Change.Withdrawn withdrawn -> "withdrawn";
            case Change.Won won -> "won";
            case Change.Lost lost -> "lost";
            case Change.RegistrationSaved saved -> "registrationSaved";
            case Change.RegistrationSubmitted submitted -> "registrationSubmitted";
            case Change.RegistrationReturned returned -> "registrationReturned";
            case Change.RegistrationApproved approved -> "registrationApproved";
            case Change.RegistrationDeclined declined -> "registrationDeclined";
        };
    }

    private static io.baton.events.Change change(Change change) {
        io.baton.events.Change record = new io.baton.events.Change();
        switch (change) {
            case Change.Received received -> record.setReceived(new Received(deadlines(received.deadlines())));
            case Change.ReminderDue due -> record.setReminderDue(new ReminderDue());
            case Change.LastCallDue due -> record.setLastCallDue(new LastCallDue());
            case Change.DirectContactWindowElapsed elapsed ->
                record.setDirectContactWindowElapsed(new DirectContactWindowElapsed());
            case Change.Accepted accepted -> record.setAccepted(new Accepted());
            case Change.Edited edited -> record.setEdited(edited(edited));
            case Change.ContactAdded(Sealed contact) -> record.setContactAdded(new ContactAdded(sealed(contact)));
            case Change.ContactChanged(String contactId, Sealed contact) ->
                record.setContactChanged(new ContactChanged(contactId, sealed(contact)));
            case Change.ContactRemoved(String contactId) -> record.setContactRemoved(new ContactRemoved(contactId));
            case Change.Declined declined -> record.setDeclined(declined(declined));
            case Change.Expired expired -> record.setExpired(new Expired());
            case Change.Withdrawn withdrawn -> record.setWithdrawn(new Withdrawn());
            case Change.Won won -> record.setWon(won(won));
            case Change.Lost lost -> record.setLost(lost(lost));
            case Change.RegistrationSaved saved -> record.setRegistrationSaved(new RegistrationSaved());
            case Change.RegistrationSubmitted submitted -> record.setRegistrationSubmitted(new RegistrationSubmitted());
            case Change.RegistrationReturned returned ->
                record.setRegistrationReturned(RegistrationRecords.returned(returned));
            case Change.RegistrationApproved approved -> record.setRegistrationApproved(new RegistrationApproved());
            case Change.RegistrationDeclined(Sealed notes) ->
                record.setRegistrationDeclined(new RegistrationDeclined(sealed(notes)));
        }
        return record;
    }

    static io.baton.events.Referral referral(Referral.Full referral) {
        io.baton.events.Referral record = new io.baton.events.Referral();
        record.setReferralId(referral.referralId());
        record.setVersion(referral.version());
        record.setReceivedAt(referral.receipt().receivedAt());
        record.setPolicyVersion(referral.receipt().policyVersion());
        record.setRfi(rfi(referral.rfi()));
        record.setFlame(io.baton.events.Flame.NONE);
        record.setDeadlines(List.of());
        record.setApplied(referral.applied().stream().map(ToAvro::applied).toList());
        switch (referral) {
            case Referral.Received received -> received(record, received);
            case Referral.Accepted accepted ->
                accepted(record, new Referral.Engaged(accepted.acceptedAt(), accepted.engagement()));
            case Referral.Archived archived -> archived(record, archived);
        }
        return record;
    }

    private static void received(io.baton.events.Referral record, Referral.Received received) {
        record.setStage(Stage.RECEIVED);
        record.setFlame(io.baton.events.Flame.valueOf(received.flame().name()));
        record.setDeadlines(deadlines(received.deadlines()));
    }

    private static void accepted(io.baton.events.Referral record, Referral.Engaged engaged) {
        record.setStage(Stage.ACCEPTED);
        record.setAcceptedAt(engaged.acceptedAt());
        record.setEngagement(engagement(engaged.engagement()));
    }

    private static void archived(io.baton.events.Referral record, Referral.Archived archived) {
        archived.accepted().ifPresent(engaged -> accepted(record, engaged));
        record.setStage(Stage.valueOf(archived.outcome().name()));
        record.setArchivedAt(archived.archivedAt());
        archived.registration().map(RegistrationRecords::of).ifPresent(record::setRegistration);
        if (archived.ending() instanceof Change.Declined declined) record.setDeclined(declined(declined));
        if (archived.ending() instanceof Change.Won won) record.setWon(won(won));
        if (archived.ending() instanceof Change.Lost lost) record.setLost(lost(lost));
    }

    private static Edited edited(Change.Edited edited) {
        return new Edited(edited.fields().stream()
                .map(field -> io.baton.events.EngagementField.valueOf(field.name()))
                .toList());
    }

    private static Declined declined(Change.Declined declined) {
        return new Declined(
                io.baton.events.DeclineReason.valueOf(declined.reason().name()), sealed(declined.notes()));
    }

    private static Won won(Change.Won won) {
        return new Won(won.solutions(), money(won.value()), won.closedOn(), won.eligible());
    }

    private static Lost lost(Change.Lost lost) {
        return new Lost(
                io.baton.events.LostReason.valueOf(lost.reason().name()),
                sealed(lost.competitor()),
                sealed(lost.notes()));
    }

    private static io.baton.events.Rfi rfi(Rfi rfi) {
        io.baton.events.Rfi record = new io.baton.events.Rfi();
        record.setRfiId(rfi.rfiId());
        record.setProfileId(rfi.target().profileId());
        record.setLocation(rfi.target().location());
        record.setPartnerId(rfi.partnerId());
        record.setPartnerName(rfi.partnerName());
        record.setLeadType(io.baton.events.LeadType.valueOf(rfi.leadType().name()));
        record.setCountry(rfi.country());
        record.setRegion(rfi.region());
        record.setCompanySize(
                io.baton.events.CompanySize.valueOf(rfi.companySize().name()));
        record.setLanguage(rfi.language());
        record.setSolutions(rfi.solutions());
        record.setDirectContact(rfi.directContact());
        record.setCampaignId(rfi.campaignId().orElse(null));
        record.setCustomer(sealed(rfi.customer()));
        record.setNeed(sealed(rfi.need()));
        record.setSender(sealed(rfi.sender()));
        record.setContacts(rfi.contacts().stream().map(ToAvro::sealed).toList());
        record.setSubmittedAt(rfi.submittedAt());
        return record;
    }

    private static io.baton.events.Engagement engagement(Engagement engagement) {
        io.baton.events.Engagement record = new io.baton.events.Engagement();
        record.setName(sealed(engagement.name()));
        record.setValue(money(engagement.value()));
        record.setPurchaseDate(engagement.purchaseDate());
        record.setNotes(sealed(engagement.notes()));
        record.setCrmId(engagement.crmId().orElse(null));
        record.setCampaignId(engagement.campaignId().orElse(null));
        record.setColleagues(
                engagement.colleagues().stream().map(ToAvro::sealed).toList());
        return record;
    }

    /** A customer has no user id; the referral knows their pseudonym. */
    private static io.baton.events.Actor actor(Actor actor, Rfi rfi) {
        boolean customer = actor.kind() == Actor.Kind.CUSTOMER;
        return new io.baton.events.Actor(
                io.baton.events.ActorKind.valueOf(actor.kind().name()),
                actor.partnerId().orElse(null),
                customer ? rfi.customer().subjectId() : actor.userId(),
                actor.role());
    }

    private static AppliedDecision applied(Applied applied) {
        return new AppliedDecision(applied.decisionId(), applied.fingerprint(), applied.version(), applied.at());
    }

    private static List<io.baton.events.Deadline> deadlines(List<Deadline> deadlines) {
        return deadlines.stream()
                .map(deadline -> new io.baton.events.Deadline(
                        io.baton.events.DeadlineKind.valueOf(deadline.kind().name()), deadline.at()))
                .toList();
    }

    static io.baton.events.Money money(Money money) {
        return new io.baton.events.Money(money.amount(), money.currency().getCurrencyCode());
    }

    static io.baton.events.Sealed sealed(Optional<Sealed> sealed) {
        return sealed.map(ToAvro::sealed).orElse(null);
    }

    static io.baton.events.Sealed sealed(Sealed sealed) {
        return new io.baton.events.Sealed(sealed.subjectId(), sealed.keyVersion(), ByteBuffer.wrap(sealed.content()));
    }
}
