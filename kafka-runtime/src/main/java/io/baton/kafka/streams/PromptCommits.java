package io.baton.kafka.streams;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Commits each record after it has waited as long as it was late, but no longer than a given limit.
 *
 * <p>A commit costs some milliseconds, whatever is in it. While there is little work, records are read at once, and their readers wait
 * hardly longer than the commit takes. While work piles up, records are late already; then many of them share a commit, and the
 * backlog shrinks faster.
 *
 * <p>No commit should be without a record. If a transaction begins with the offsets of its input right after another one, the broker
 * refuses it until the other's markers are written, and the client retries only after 100 ms (Kafka 4.3), during which the thread
 * stands still. So call {@link #made} after each commit, and set the application's own commit interval much longer.
 */
public final class PromptCommits {
    /** A commit costs the broker and the client 9 ms of processor time: at 500 decisions a second, a third of a core. */
    private static final int BATCH_MILLIS = 20;

    private final long mostMillis;
    /** A thread's tasks share its transaction. */
    private final ThreadLocal<Commit> commit = ThreadLocal.withInitial(Commit::new);

    /** @param most the longest wait of a record */
    public PromptCommits(Duration most) {
        mostMillis = most.toMillis();
    }

    /** @return a processor that forwards records, and requests a commit for them */
    public <K, V> Processor<K, V, K, V> processor() {
        return new Passing<>();
    }

    /** Commits the records that the caller has just forwarded, and all that wait. */
    public void atOnce(ProcessorContext<?, ?> context) {
        commit.get().noLaterThan(context.currentSystemTimeMs(), context);
    }

    /**
     * Commits the records that the caller has just forwarded, once they have waited as long as they were late.
     *
     * @param since when an idle caller would have forwarded them; by the wall clock
     */
    public void promptly(long since, ProcessorContext<?, ?> context) {
        long now = context.currentSystemTimeMs();
        long took = Math.max(0, now - since);
        commit.get().noLaterThan(now + Math.min(took, mostMillis), context);
    }

    /**
     * As {@link #promptly}, but no sooner after the last commit than a batch takes: for what may come so often that commits of its
     * own would fill a core, although each of it is late by little. The first after a pause waits for nobody.
     *
     * @param since when an idle caller would have forwarded them; by the wall clock
     */
    public void batched(long since, ProcessorContext<?, ?> context) {
        long now = context.currentSystemTimeMs();
        long took = Math.max(0, now - since);
        long due = Math.max(now + took, commit.get().last + BATCH_MILLIS);
        commit.get().noLaterThan(Math.min(due, now + mostMillis), context);
    }

    /** Call from a processor's close(): drops its pending request; its records are committed or aborted with the task. */
    public void closed(ProcessorContext<?, ?> context) {
        commit.get().closed(context);
    }

    /** Call after every commit of this thread: cancels the pending request. */
    public void made() {
        commit.get().made();
    }

    /**
     * The next commit of a thread. Only an alarm requests it, because Streams then commits before it processes another record, unless
     * tasks are moving: so we know which records are in it, and that no second commit is needed.
     */
    private static final class Commit {
        private static final long NEVER = Long.MAX_VALUE;
        /** By the wall clock. */
        private long due = NEVER;
        /** Runs at that time, in the task that requested the commit. */
        private Alarm alarm;

        private ProcessorContext<?, ?> asking;
        /** When the last was made that an alarm asked for; by the wall clock. */
        private long last;

        /** Leaves a due alarm alone: setting it again would delay it, again and again while work piles up. */
        void noLaterThan(long then, ProcessorContext<?, ?> context) {
            if (then >= due) return;
            silence();
            due = then;
            asking = context;
            alarm = new Alarm(context, () -> make(context));
            alarm.setAt(Instant.ofEpochMilli(due));
        }

        /** A closed task loses its alarm. */
        void closed(ProcessorContext<?, ?> context) {
            if (asking == context) made();
        }

        private void make(ProcessorContext<?, ?> context) {
            context.commit();
            last = context.currentSystemTimeMs();
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
