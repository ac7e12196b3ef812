package io.baton.kafka.streams;

import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** How much of their changelogs an application's stores had to read before they could be used. */
final class Restoration implements StateRestoreListener {
    private final LongAdder restored = new LongAdder();
    private final LongAdder expected = new LongAdder();

    /** @return the records read since the start; after a clean stop there is nothing to read */
    long restored() {
        return restored.sum();
    }

    @Override
    public String toString() {
        return restored.sum() + " of " + expected.sum() + " records restored";
    }

    @Override
    public void onRestoreStart(TopicPartition changelog, String store, long start, long end) {
        expected.add(end - start);
    }

    @Override
    public void onBatchRestored(TopicPartition changelog, String store, long end, long records) {
        restored.add(records);
    }

    @Override
    public void onRestoreEnd(TopicPartition changelog, String store, long records) {}
}
