package io.baton.streams;

import java.time.Instant;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Commits each record after it has waited as long again as it took to come here, and at the latest with the commit interval.
 *
 * <p>A commit costs some milliseconds, however much is in it. While little is to do, a record comes at once, and who waits
 * for what follows from it waits for hardly more than the commit. While work piles up, records are late already; then many
 * of them share a commit, and the pile shrinks the faster.
 */
public final class PromptCommits {
    /** A thread's tasks share its transaction. */
    private final ThreadLocal<Due> due = ThreadLocal.withInitial(Due::new);

    /** @return a processor that passes records on, and sees that what follows from them is committed in time */
    public <K, V> Processor<K, V, K, V> processor() {
        return new Passing<>();
    }

    /** When the commit of what has been processed is due, by the wall clock. */
    private static final class Due {
        private static final long NEVER = Long.MAX_VALUE;
        private long at = NEVER;

        void noLaterThan(long then) {
            at = Math.min(at, then);
        }
    }

    private final class Passing<K, V> implements Processor<K, V, K, V> {
        private ProcessorContext<K, V> context;
        private Alarm alarm;

        @Override
        public void init(ProcessorContext<K, V> context) {
            this.context = context;
            alarm = new Alarm(context, this::settle);
        }

        @Override
        public void process(Record<K, V> record) {
            context.forward(record);
            long now = context.currentSystemTimeMs();
            due.get().noLaterThan(now + Math.max(0, now - record.timestamp()));
            settle();
        }

        private void settle() {
            Due commit = due.get();
            if (commit.at == Due.NEVER) return;
            if (commit.at > context.currentSystemTimeMs()) {
                alarm.setAt(Instant.ofEpochMilli(commit.at));
                return;
            }
            context.commit();
            commit.at = Due.NEVER;
        }
    }
}
