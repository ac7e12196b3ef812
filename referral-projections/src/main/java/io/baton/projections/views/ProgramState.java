package io.baton.projections.views;

import io.baton.events.Actor;
import io.baton.events.ActorKind;
import io.baton.events.Referral;
import io.baton.events.ReferralEvent;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * The program's list of the referrals of one partition. Each partition keeps its own, beside the referrals that it has anyway: a page asks
 * all partitions and merges them. Rejected: one list in one partition, through which every event would have to go a second time.
 */
final class ProgramState {
    /** Key of an entry → the partner: see {@link ProgramEntry}. */
    static final String LISTS = "program-lists";

    private final KeyValueStore<String, String> lists;
    private final KeyValueStore<String, HistoryRow> history;

    ProgramState(ProcessorContext<?, ?> context) {
        lists = context.getStateStore(LISTS);
        history = context.getStateStore(History.ROWS);
    }

    /**
     * As {@link PartnerState}: new entries first, and old ones deleted after the change.
     *
     * @param before the state that it replaces; empty to write all its entries again
     * @param changedAt when it became so
     */
    void put(Optional<Referral> before, Referral after, Instant changedAt, Runnable change) {
        String partnerId = after.getRfi().getPartnerId();
        Set<String> now = ProgramEntry.of(after, changedAt);
        Set<String> was = new HashSet<>(before.flatMap(
                        older -> changedAt(history, older).map(then -> ProgramEntry.of(older, then)))
                .orElse(Set.of()));
        was.removeAll(now);
        now.forEach(entry -> lists.put(entry, partnerId));
        change.run();
        was.forEach(lists::delete);
    }

    /** Lists the event if somebody of the program made it happen. The referral and its history are stored already. */
    void audit(ReferralEvent event) {
        Actor actor = event.getHeader().getActor();
        if (actor != null && actor.getKind() == ActorKind.PROGRAM)
            lists.put(AuditEntry.of(event), event.getAfter().getRfi().getPartnerId());
    }

    /** @return when the referral became as it is: the time of its last event */
    static Optional<Instant> changedAt(ReadOnlyKeyValueStore<String, HistoryRow> history, Referral referral) {
        String row = History.key(referral.getRfi().getPartnerId(), referral.getReferralId(), referral.getVersion());
        return Optional.ofNullable(history.get(row)).map(last -> last.header().getOccurredAt());
    }
}
