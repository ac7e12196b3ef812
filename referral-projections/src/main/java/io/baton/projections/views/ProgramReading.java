package io.baton.projections.views;

import io.baton.events.Referral;
import io.baton.events.Stage;
import io.baton.projections.views.ListQuery.Direction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Reads the program's list of one partition. */
record ProgramReading(
        ReadOnlyKeyValueStore<String, String> lists,
        ReadOnlyKeyValueStore<String, Referral> referrals,
        ReadOnlyKeyValueStore<String, HistoryRow> history) {
    /** A filter may leave out many referrals; a page reads at most this many of each partition, and the next page continues there. */
    private static final int MOST_LOOKED_AT = 300;

    /** Of a longer list, the count says that there are more. */
    private static final int MOST_COUNTED = 1_000;

    ProgramPage page(ProgramQuery query) {
        try (ListEntries entries = entries(query)) {
            List<ProgramPage.Row> rows = new ArrayList<>();
            String last = "";
            for (int looked = 0;
                    looked < MOST_LOOKED_AT && rows.size() < query.limit() && entries.hasNext();
                    looked++) {
                last = entries.next();
                row(last, query).ifPresent(rows::add);
            }
            return new ProgramPage(rows, entries.hasNext() ? Optional.of(ListEntry.position(last)) : Optional.empty());
        }
    }

    /** @return how many there are of one part of the list, and whether there are more */
    ProgramCounts.Count count(ProgramQuery query) {
        boolean unread = query.wanted().isBounded(query.order());
        int most = unread ? MOST_COUNTED : MOST_LOOKED_AT;
        int count = 0;
        try (ListEntries entries = entries(query)) {
            for (int looked = 0; looked < most && entries.hasNext(); looked++) {
                String entry = entries.next();
                if (unread || row(entry, query).isPresent()) count++;
            }
            return new ProgramCounts.Count(query.filter(), count, entries.hasNext());
        }
    }

    /** The referral may have moved between the read of its entry and the read of its state. */
    private Optional<ProgramPage.Row> row(String entry, ProgramQuery query) {
        String position = ListEntry.position(entry);
        return Optional.ofNullable(lists.get(entry))
                .map(partnerId -> referrals.get(PartnerKeys.referral(partnerId, ListEntry.referralId(entry))))
                .filter(referral -> ListFilter.of(referral.getStage()).contains(query.filter()))
                .flatMap(referral -> ProgramState.changedAt(history, referral)
                        .filter(changedAt -> position(referral, changedAt, query.order())
                                .filter(position::equals)
                                .isPresent())
                        .filter(changedAt -> query.wanted().matches(referral, changedAt))
                        .map(changedAt -> new ProgramPage.Row(referral, changedAt, position)));
    }

    private static Optional<String> position(Referral referral, Instant changedAt, ProgramOrder order) {
        Optional<Instant> instant = switch (order) {
            case RECEIVED_AT -> Optional.of(referral.getReceivedAt());
            case CHANGED_AT -> Optional.of(changedAt);
            case DUE_AT -> ProgramEntry.dueAt(referral);
        };
        return instant.map(at -> ProgramEntry.position(at, referral));
    }

    private ListEntries entries(ProgramQuery query) {
        return ListEntries.merged(
                ProgramEntry.stages(query.filter()).stream()
                        .map(stage -> range(stage, query))
                        .toList(),
                query.direction());
    }

    private KeyValueIterator<String, String> range(Stage stage, ProgramQuery query) {
        ProgramOrder order = query.order();
        Optional<String> behind = query.behind().map(position -> ProgramEntry.at(stage, order, position));
        String first =
                ProgramEntry.at(stage, order, query.wanted().lowest(order).orElse(""));
        String end = query.wanted()
                .end(order)
                .map(position -> ProgramEntry.at(stage, order, position))
                .orElse(ProgramEntry.end(stage, order));
        KeyValueIterator<String, String> range = query.direction() == Direction.ASCENDING
                ? lists.range(behind.orElse(first), end)
                : lists.reverseRange(first, behind.orElse(end));
        if (range.hasNext() && behind.filter(range.peekNextKey()::equals).isPresent()) range.next();
        return range;
    }
}
