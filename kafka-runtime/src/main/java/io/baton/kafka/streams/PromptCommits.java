package io.baton.kafka.streams;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Commits each record after it has waited as long again as it took to come here, but no longer than is given.
 *
 * <p>A commit costs some milliseconds, however much is in it. While little is to do, a record comes at once, and who waits
 * for what follows from it waits for hardly more than the commit. While work piles up, records are late already; then many
 * of them share a commit, and the pile shrinks the faster.
 *
 * <p>No commit is to be without a record. A transaction that begins with its place in its input, right behind another, is
 * refused by the broker until the other's marks are written, and the client then tries again only after a pause of 100 ms
 * (Kafka 4.3): the thread stands still for it. So it is to be told of each commit, and the application's own commit interval
 * is to be much longer.
 */
public final class PromptCommits {
    private final long mostMillis;
    /** A thread's tasks share its transaction. */
    private final ThreadLocal<Commit> commit = ThreadLocal.withInitial(Commit::new);

    /** @param most the longest that a record waits */
    public PromptCommits(Duration most) {
        mostMillis = most.toMillis();
    }

    /** @return a processor that passes records on, and sees that what follows from them is committed in time */
    public <K, V> Processor<K, V, K, V> processor() {
        return new Passing<>();
    }

    /** Commits what the caller has just forwarded, with all that waits. */
    public void atOnce(ProcessorContext<?, ?> context) {
        commit.get().noLaterThan(context.currentSystemTimeMs(), context);
    }

    /**
     * Commits what the caller has just forwarded when it has waited as long again.
     *
     * @param since when it was to be forwarded, had there been nothing else to do; by the wall clock
     */
    public void promptly(long since, ProcessorContext<?, ?> context) {
        long now = context.currentSystemTimeMs();
        long took = Math.max(0, now - since);
        commit.get().noLaterThan(now + Math.min(took, mostMillis), context);
    }

    /** To be told by who asked for a commit and is closed. What was not committed yet is committed with it, or aborted. */
    public void closed(ProcessorContext<?, ?> context) {
        commit.get().closed(context);
    }

    /** To be told when this thread has committed, whoever asked for it: then nobody need ask. */
    public void made() {
        commit.get().made();
    }

    /**
     * The next one of a thread. It is only asked for when an alarm rings, because Streams makes it then, before another record
     * is processed, unless tasks are just moving: so it is known what is in it, and that nothing need follow.
     */
    private static final class Commit {
        private static final long NEVER = Long.MAX_VALUE;
        /** By the wall clock. */
        private long due = NEVER;
        /** Rings then, in the task that asked for it. */
        private Alarm alarm;

        private ProcessorContext<?, ?> asking;

        /** Once an alarm is due it is left alone: set anew, it would ring later, and again and again while work piles up. */
        void noLaterThan(long then, ProcessorContext<?, ?> context) {
            if (then >= due) return;
            silence();
            due = then;
            asking = context;
            alarm = new Alarm(context, () -> make(context));
            alarm.setAt(Instant.ofEpochMilli(due));
        }

        /** A task that is closed takes its alarm along. */
        void closed(ProcessorContext<?, ?> context) {
            if (asking == context) made();
        }

        private void make(ProcessorContext<?, ?> context) {
            context.commit();
            made();
        }

        void made() {
            due = NEVER;
            silence();
        }

        private void silence() {
            if (alarm != null) alarm.cancel();
            alarm = null;
            asking = null;
        }
    }

    private final class Passing<K, V> implements Processor<K, V, K, V> {
        private ProcessorContext<K, V> context;

        @Override
        public void init(ProcessorContext<K, V> context) {
            this.context = context;
        }

        @Override
        public void process(Record<K, V> record) {
            context.forward(record);
            promptly(record.timestamp(), context);
        }

        @Override
        public void close() {
            closed(context);
        }
    }
}
