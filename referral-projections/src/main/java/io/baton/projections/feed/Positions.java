package io.baton.projections.feed;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** How far {@code referral-events} has been read: for each partition, the next offset. */
final class Positions {
    private static final String SEPARATOR = "-";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final long[] next;

    private Positions(long[] next) {
        this.next = next;
    }

    static Positions of(long... next) {
        return new Positions(next.clone());
    }

    /** @return what {@link #toString} has written; empty if it has not */
    static Optional<Positions> read(String text) {
        // Number by number: a pattern for all of them recurses once for each, and anybody may send thousands.
        String[] numbers = text.split(SEPARATOR, -1);
        if (!Stream.of(numbers).allMatch(NUMBER.asMatchPredicate())) return Optional.empty();
        return Optional.of(
                new Positions(Stream.of(numbers).mapToLong(Long::parseLong).toArray()));
    }

    /** @return these, behind that record */
    Positions behind(int partition, long offset) {
        long[] after = next.clone();
        after[partition] = offset + 1;
        return new Positions(after);
    }

    /** @return the next offset of that partition */
    long in(int partition) {
        return next[partition];
    }

    int partitions() {
        return next.length;
    }

    /** @return whether they are positions of the same topic, and none is ahead of the other's */
    boolean leadTo(Positions later) {
        if (next.length != later.next.length) return false;
        for (int partition = 0; partition < next.length; partition++)
            if (next[partition] > later.next[partition]) return false;
        return true;
    }

    /** @return how many offsets lie between these and later ones */
    long distance(Positions later) {
        return LongStream.of(later.next).sum() - LongStream.of(next).sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Positions positions && Arrays.equals(next, positions.next);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(next);
    }

    @Override
    public String toString() {
        return LongStream.of(next).mapToObj(Long::toString).collect(Collectors.joining(SEPARATOR));
    }
}
