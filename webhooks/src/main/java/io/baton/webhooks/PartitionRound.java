package io.baton.webhooks;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The records of one partition that are on their way, one after the other. */
final class PartitionRound {
    /** Handles one record. */
    @FunctionalInterface
    interface Handling {
        /** @return whether to go on with the next one */
        boolean handled(ConsumerRecord<String, byte[]> consumed) throws InterruptedException;
    }

    private final List<ConsumerRecord<String, byte[]>> records;
    private final Handling handling;
    private volatile long next;
    private volatile Future<?> task;

    /** @param records in their order; at least one */
    PartitionRound(List<ConsumerRecord<String, byte[]>> records, Handling handling) {
        this.records = records;
        this.handling = handling;
        next = records.getFirst().offset();
    }

    /** Begins, by what runs it. */
    void begin(ExecutorService threads) {
        task = threads.submit(this::run);
    }

    private void run() {
        try {
            for (ConsumerRecord<String, byte[]> consumed : records) {
                if (!handling.handled(consumed)) return;
                next = consumed.offset() + 1;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return the offset of the first record that was not handled */
    long next() {
        return next;
    }

    boolean done() {
        return task.isDone();
    }

    /** Stops; what is on its way may still arrive, and is sent again under the same id. */
    void stop() {
        task.cancel(true);
    }
}
