package io.baton.streams;

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
 * <p>Nothing else should commit meanwhile. A transaction without a record that begins right behind another is refused by the
 * broker until the other's marks are written, and the client then tries again only after a pause (Kafka 4.3): the thread
 * stands still for it. So the application's own commit interval is to be much longer.
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
        commit.get().make(context);
    }

    /** The next one of a thread. */
    private static final class Commit {
        private static final long NEVER = Long.MAX_VALUE;
        /** By the wall clock. */
        private long due = NEVER;
        /** Rings then, in whichever task asked for it. */
        private Alarm alarm;

        void noLaterThan(long then, ProcessorContext<?, ?> context, Alarm own) {
            boolean sooner = then < due;
            if (sooner) due = then;
            if (due <= context.currentSystemTimeMs()) make(context);
            else if (sooner) ringAtDue(own);
        }

        private void ringAtDue(Alarm own) {
            silence();
            alarm = own;
            own.setAt(Instant.ofEpochMilli(due));
        }

        void make(ProcessorContext<?, ?> context) {
            context.commit();
            due = NEVER;
            silence();
        }

        private void silence() {
            if (alarm != null) alarm.cancel();
            alarm = null;
        }
    }

    private final class Passing<K, V> implements Processor<K, V, K, V> {
        private ProcessorContext<K, V> context;
        private Alarm alarm;

        @Override
        public void init(ProcessorContext<K, V> context) {
            this.context = context;
            alarm = new Alarm(context, () -> atOnce(context));
        }

        @Override
        public void process(Record<K, V> record) {
            context.forward(record);
            long now = context.currentSystemTimeMs();
            long took = Math.max(0, now - record.timestamp());
            commit.get().noLaterThan(now + Math.min(took, mostMillis), context, alarm);
        }
    }
}
