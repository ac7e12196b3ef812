package io.baton.records;

import static io.baton.records.Named.named;

import io.baton.events.Stage;
import io.baton.lifecycle.referral.Change;
import io.baton.lifecycle.referral.Outcome;
import io.baton.lifecycle.referral.Referral;
import java.util.List;
import java.util.Optional;

/**
 * A referral, as the contract has it and as the rules do: there and back it is the same.
 *
 * <p>It is our own state, in the engine's store and in every event, and is read without the bounds of {@link DecisionBounds}:
 * a bound that is tightened makes no stored referral unreadable.
 */
public final class ReferralRecords {
    private ReferralRecords() {}

    /** @throws IllegalArgumentException if a later release has written what the rules do not know */
    public static Referral.Full toRules(io.baton.events.Referral referral) {
        return switch (referral.getStage()) {
            case RECEIVED -> received(referral);
            case ACCEPTED -> accepted(referral);
            case WON -> archived(referral, Outcome.WON, ChangeRecords.toRules(referral.getWon()));
            case LOST -> archived(referral, Outcome.LOST, ChangeRecords.toRules(referral.getLost()));
            case DECLINED -> archived(referral, Outcome.DECLINED, ChangeRecords.toRules(referral.getDeclined()));
            case EXPIRED -> archived(referral, Outcome.EXPIRED, new Change.Expired());
            case WITHDRAWN -> archived(referral, Outcome.WITHDRAWN, new Change.Withdrawn());
            case CANCELLED -> archived(referral, Outcome.CANCELLED, ChangeRecords.toRules(referral.getCancelled()));
            case UNKNOWN -> throw new IllegalArgumentException("a referral's stage of a later release");
        };
    }

    private static Referral.Received received(io.baton.events.Referral referral) {
        return new Referral.Received(
                receipt(referral),
                referral.getVersion(),
                RfiRecords.toRules(referral.getRfi()),
                named(Referral.Flame.class, referral.getFlame()),
                DeadlineRecords.toRules(referral.getDeadlines()),
                lastCall(referral),
                AppliedRecords.toRules(referral.getApplied()));
    }

    private static Referral.Accepted accepted(io.baton.events.Referral referral) {
        return new Referral.Accepted(
                receipt(referral),
                referral.getVersion(),
                RfiRecords.toRules(referral.getRfi()),
                referral.getAcceptedAt(),
                EngagementRecords.toRules(referral.getEngagement()),
                lastCall(referral),
                AppliedRecords.toRules(referral.getApplied()));
    }

    private static Referral.Archived archived(io.baton.events.Referral referral, Outcome outcome, Change ending) {
        return new Referral.Archived(
                receipt(referral),
                referral.getVersion(),
                RfiRecords.toRules(referral.getRfi()),
                Optional.ofNullable(referral.getEngagement())
                        .map(engagement ->
                                new Referral.Engaged(referral.getAcceptedAt(), EngagementRecords.toRules(engagement))),
                referral.getArchivedAt(),
                outcome,
                ending,
                Optional.ofNullable(referral.getRegistration()).map(RegistrationRecords::toRules),
                Optional.ofNullable(referral.getCorrection())
                        .map(correction -> new Referral.Correction(correction.getNumber(), correction.getAt())),
                lastCall(referral),
                AppliedRecords.toRules(referral.getApplied()));
    }

    private static Optional<Referral.Call> lastCall(io.baton.events.Referral referral) {
        return Optional.ofNullable(referral.getLastCall()).map(call -> new Referral.Call(call.getBy(), call.getAt()));
    }

    private static Referral.Receipt receipt(io.baton.events.Referral referral) {
        return new Referral.Receipt(referral.getReferralId(), referral.getReceivedAt(), referral.getPolicyVersion());
    }

    public static io.baton.events.Referral toRecord(Referral.Full referral) {
        io.baton.events.Referral record = new io.baton.events.Referral();
        record.setReferralId(referral.referralId());
        record.setVersion(referral.version());
        record.setReceivedAt(referral.receipt().receivedAt());
        record.setPolicyVersion(referral.receipt().policyVersion());
        record.setRfi(RfiRecords.toRecord(referral.rfi()));
        record.setFlame(io.baton.events.Flame.NONE);
        record.setDeadlines(List.of());
        record.setApplied(AppliedRecords.toRecords(referral.applied()));
        referral.lastCall()
                .map(call -> new io.baton.events.Call(call.by(), call.at()))
                .ifPresent(record::setLastCall);
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
        record.setFlame(named(io.baton.events.Flame.class, received.flame()));
        record.setDeadlines(DeadlineRecords.toRecords(received.deadlines()));
    }

    private static void accepted(io.baton.events.Referral record, Referral.Engaged engaged) {
        record.setStage(Stage.ACCEPTED);
        record.setAcceptedAt(engaged.acceptedAt());
        record.setEngagement(EngagementRecords.toRecord(engaged.engagement()));
    }

    private static void archived(io.baton.events.Referral record, Referral.Archived archived) {
        archived.accepted().ifPresent(engaged -> accepted(record, engaged));
        record.setStage(named(Stage.class, archived.outcome()));
        record.setArchivedAt(archived.archivedAt());
        archived.registration().map(RegistrationRecords::toRecord).ifPresent(record::setRegistration);
        archived.correction()
                .map(correction -> new io.baton.events.Correction(correction.number(), correction.at()))
                .ifPresent(record::setCorrection);
        if (archived.ending() instanceof Change.Declined declined) record.setDeclined(ChangeRecords.toRecord(declined));
        if (archived.ending() instanceof Change.Won won) record.setWon(ChangeRecords.toRecord(won));
        if (archived.ending() instanceof Change.Lost lost) record.setLost(ChangeRecords.toRecord(lost));
        if (archived.ending() instanceof Change.Cancelled cancelled)
            record.setCancelled(ChangeRecords.toRecord(cancelled));
    }
}
