package io.baton.kafka.streams;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** How much of their changelogs an application's stores had to read before they could be used. */
final class Restoration implements StateRestoreListener {
    private final LongAdder restored = new LongAdder();
    private final LongAdder expected = new LongAdder();
    /** What is being read now: where it ends, and how far that is. */
    private final Map<TopicPartition, Way> underWay = new ConcurrentHashMap<>();

    private record Way(long end, long left) {}

    /** @return the records read since the start; after a clean stop there is nothing to read */
    long restored() {
        return restored.sum();
    }

    /** @return the offsets that are left to read */
    long remaining() {
        return underWay.values().stream().mapToLong(Way::left).sum();
    }

    @Override
    public String toString() {
        return restored.sum() + " of " + expected.sum() + " records restored";
    }

    @Override
    public void onRestoreStart(TopicPartition changelog, String store, long start, long end) {
        expected.add(end - start);
        underWay.put(changelog, new Way(end, end - start));
    }

    @Override
    public void onBatchRestored(TopicPartition changelog, String store, long end, long records) {
        restored.add(records);
        underWay.computeIfPresent(changelog, (_, way) -> new Way(way.end(), Math.max(0, way.end() - end)));
    }

    @Override
    public void onRestoreEnd(TopicPartition changelog, String store, long records) {
        underWay.remove(changelog);
    }

    @Override
    public void onRestoreSuspended(TopicPartition changelog, String store, long records) {
        underWay.remove(changelog);
    }
}
