package io.baton.records;

import io.baton.events.EventHeader;
import io.baton.events.Origin;
import io.baton.events.ReferralEvent;
import io.baton.lifecycle.referral.Asked;
import io.baton.lifecycle.referral.Event;
import io.baton.lifecycle.referral.Lifecycle;
import io.baton.lifecycle.referral.Referral;

/** Events from the rules to the contract; nothing reads one back: the state after it stands in it. */
public final class EventRecords {
    private EventRecords() {}

    /**
     * Sets every field itself: Avro's builders look for unset fields in each record, which takes longer than the rest.
     *
     * @param step what happened
     * @param origin the record whose reading led to it
     * @param correlationId of the decision; the RFI's id for a deadline
     */
    public static ReferralEvent toRecord(Lifecycle.Step step, Origin origin, String correlationId) {
        Event event = step.event();
        Referral.Full after = step.after();
        EventHeader header = new EventHeader();
        header.setEventId(after.referralId() + "-" + event.version());
        header.setReferralId(after.referralId());
        header.setRfiId(after.rfi().rfiId());
        header.setPartnerId(after.partnerId());
        header.setVersion(event.version());
        header.setOccurredAt(event.occurredAt());
        header.setKind(ChangeRecords.kind(event.change()).field());
        header.setDecisionId(event.decision().map(Asked::decisionId).orElse(null));
        header.setCause(origin);
        header.setCorrelationId(correlationId);
        header.setActor(event.decision()
                .map(asked -> ActorRecords.toRecord(asked.actor(), after.rfi()))
                .orElse(null));
        header.setPolicyVersion(after.receipt().policyVersion());
        return new ReferralEvent(header, ChangeRecords.toRecord(event.change()), ReferralRecords.toRecord(after));
    }
}
