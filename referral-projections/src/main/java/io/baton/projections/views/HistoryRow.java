package io.baton.projections.views;

import io.baton.events.Change;
import io.baton.events.EventHeader;
import io.baton.events.ReferralEvent;
import io.micronaut.serde.annotation.Serdeable;

/**
 * One event of a referral's history. It leaves out the state after the event, which {@code referral-events} has.
 *
 * @param header of the event
 * @param change of the event
 * @param offset of the event in {@code referral-events}
 */
@Serdeable
public record HistoryRow(EventHeader header, Change change, RecordOffset offset) {
    static HistoryRow of(ReferralEvent event, RecordOffset offset) {
        return new HistoryRow(event.getHeader(), event.getChange(), offset);
    }
}
