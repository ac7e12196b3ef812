package io.baton.projections.views;

import io.baton.events.Change;
import io.baton.events.EventHeader;
import io.baton.events.ReferralEvent;
import io.micronaut.serde.annotation.Serdeable;

/**
 * One event of a referral's history. The state after it is not kept twice: {@code referral-events} has it.
 *
 * @param header what the event says of itself
 * @param change what changed
 * @param place where the event stands
 */
@Serdeable
public record HistoryRow(EventHeader header, Change change, Place place) {
    static HistoryRow of(ReferralEvent event, Place place) {
        return new HistoryRow(event.getHeader(), event.getChange(), place);
    }
}
