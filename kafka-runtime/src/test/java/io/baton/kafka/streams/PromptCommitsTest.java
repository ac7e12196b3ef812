package io.baton.kafka.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedPunctuator;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

/** A record's commit waits as long again as the record took to come; a thread's earliest decides. */
class PromptCommitsTest {
    private final PromptCommits commits = new PromptCommits(Duration.ofMillis(100));
    private final Task one = new Task();
    private final Task other = new Task();
    private long now = 1_000_000;

    @Test
    void what_came_at_once_is_committed_at_once() {
        one.comes(0);
        one.wakesAfter(0);
        assertThat(one.commits()).isTrue();
    }

    @Test
    void what_came_late_waits_for_others_as_long_again() {
        one.comes(40);
        one.wakesAfter(39);
        assertThat(one.commits()).isFalse();
        one.wakesAfter(1);
        assertThat(one.commits()).isTrue();
    }

    @Test
    void who_came_at_once_takes_the_late_ones_along() {
        one.comes(40);
        other.comes(0);
        other.wakesAfter(0);
        assertThat(other.commits()).isTrue();
        one.wakesAfter(40);
        assertThat(one.commits()).isFalse();
    }

    @Test
    void what_comes_before_a_commit_that_was_asked_for_is_made_is_in_it_and_asks_for_none() {
        one.comes(0);
        other.comes(40);
        one.wakesAfter(0);
        assertThat(one.commits()).isTrue();
        assertThat(other.alarms()).isEmpty();
    }

    @Test
    void a_task_that_is_closed_leaves_no_commit_that_nobody_makes() {
        one.comes(40);
        one.closes();
        now += 10;
        other.comes(80);
        other.wakesAfter(80);
        assertThat(other.commits()).isTrue();
    }

    @Test
    void a_commit_that_is_due_is_not_put_off_by_more_records() {
        one.comes(40);
        List<CapturedPunctuator> set = one.alarms();
        now += 50;
        for (int record = 0; record < 100; record++) other.comes(record);
        assertThat(one.alarms()).isEqualTo(set).isNotEmpty();
        one.wakesAfter(0);
        assertThat(one.commits()).isTrue();
        assertThat(other.alarms()).isEmpty();
    }

    @Test
    void what_streams_commits_by_itself_wakes_nobody() {
        one.comes(40);
        commits.made();
        assertThat(one.alarms()).isEmpty();
        other.comes(0);
        other.wakesAfter(0);
        assertThat(other.commits()).isTrue();
    }

    @Test
    void nobody_waits_longer_than_is_given() {
        one.comes(5_000);
        one.wakesAfter(99);
        assertThat(one.commits()).isFalse();
        one.wakesAfter(1);
        assertThat(one.commits()).isTrue();
    }

    @Test
    void what_was_committed_with_others_wakes_nobody() {
        one.comes(40);
        other.asksAtOnce();
        other.wakesAfter(0);
        assertThat(other.commits()).isTrue();
        assertThat(one.alarms()).isEmpty();
    }

    @Test
    void a_clock_that_is_behind_the_brokers_makes_nobody_wait() {
        one.comes(-500);
        one.wakesAfter(0);
        assertThat(one.commits()).isTrue();
    }

    @Test
    void what_comes_in_batches_is_committed_at_once_after_a_pause() {
        one.comesInBatches(0);
        one.wakesAfter(0);
        assertThat(one.commits()).isTrue();
    }

    @Test
    void what_comes_in_batches_right_after_a_commit_waits_for_a_batch_since_it() {
        one.comes(0);
        one.wakesAfter(0);
        assertThat(one.commits()).isTrue();
        now += 5;
        other.comesInBatches(0);
        other.wakesAfter(14);
        assertThat(other.commits()).isFalse();
        other.wakesAfter(1);
        assertThat(other.commits()).isTrue();
    }

    private final class Task {
        private final MockProcessorContext<String, String> context = new MockProcessorContext<>();
        private final Processor<String, String, String, String> processor = commits.processor();

        Task() {
            processor.init(context);
        }

        /** @param tookMillis from its append until it is read */
        void comes(long tookMillis) {
            context.setCurrentSystemTimeMs(now);
            processor.process(new Record<>("key", "value", now - tookMillis));
            assertThat(context.forwarded()).isNotEmpty();
        }

        void closes() {
            processor.close();
        }

        void asksAtOnce() {
            context.setCurrentSystemTimeMs(now);
            commits.atOnce(context);
        }

        void comesInBatches(long tookMillis) {
            context.setCurrentSystemTimeMs(now);
            commits.batched(now - tookMillis, context);
        }

        boolean commits() {
            boolean committed = context.committed();
            context.resetCommit();
            return committed;
        }

        void wakesAfter(long millis) {
            now += millis;
            context.setCurrentSystemTimeMs(now);
            alarms().stream()
                    .filter(alarm -> alarm.getStartTime().toEpochMilli() <= now)
                    .forEach(alarm -> alarm.getPunctuator().punctuate(now));
        }

        List<CapturedPunctuator> alarms() {
            return context.scheduledPunctuators().stream()
                    .filter(alarm -> !alarm.cancelled())
                    .toList();
        }
    }
}
