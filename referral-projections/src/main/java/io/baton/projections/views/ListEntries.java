package io.baton.projections.views;

import io.baton.projections.views.ListQuery.Direction;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * The entries that a query reads, in its order; those of several lists are merged. Rejected: a list of its own for all leads, which
 * would cost every change of a referral as many writes again.
 */
final class ListEntries implements Iterator<String>, AutoCloseable {
    private final List<KeyValueIterator<String, String>> ranges;
    private final Comparator<KeyValueIterator<String, String>> firstOf;

    private ListEntries(List<KeyValueIterator<String, String>> ranges, Direction direction) {
        Comparator<KeyValueIterator<String, String>> earliest =
                Comparator.comparing(range -> ListEntry.position(range.peekNextKey()));
        this.ranges = ranges;
        this.firstOf = switch (direction) {
            case ASCENDING -> earliest;
            case DESCENDING -> earliest.reversed();
        };
    }

    /** @param ranges that are open, each in the direction */
    static ListEntries merged(List<KeyValueIterator<String, String>> ranges, Direction direction) {
        return new ListEntries(ranges, direction);
    }

    /** @param position behind which it begins; empty for the beginning */
    static ListEntries behind(Optional<String> position, ListQuery query, ReadOnlyKeyValueStore<String, String> lists) {
        return new ListEntries(
                ListEntry.beginnings(query).stream()
                        .map(beginning -> range(beginning, position, query.direction(), lists))
                        .toList(),
                query.direction());
    }

    @Override
    public boolean hasNext() {
        return ranges.stream().anyMatch(KeyValueIterator::hasNext);
    }

    @Override
    public String next() {
        return ranges.stream()
                .filter(KeyValueIterator::hasNext)
                .min(firstOf)
                .orElseThrow(NoSuchElementException::new)
                .next()
                .key;
    }

    @Override
    public void close() {
        ranges.forEach(KeyValueIterator::close);
    }

    private static KeyValueIterator<String, String> range(
            String beginning,
            Optional<String> position,
            Direction direction,
            ReadOnlyKeyValueStore<String, String> lists) {
        String first = ListEntry.at(beginning, "");
        String end = ListEntry.end(beginning);
        Optional<String> before = position.map(known -> ListEntry.at(beginning, known));
        KeyValueIterator<String, String> range = switch (direction) {
            case ASCENDING -> lists.range(before.orElse(first), end);
            case DESCENDING -> lists.reverseRange(first, before.orElse(end));
        };
        if (range.hasNext() && before.filter(range.peekNextKey()::equals).isPresent()) range.next();
        return range;
    }
}
