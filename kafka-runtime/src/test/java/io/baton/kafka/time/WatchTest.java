package io.baton.kafka.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What hangs or fails delays nobody. */
class WatchTest {
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    @Test
    void says_what_was_seen_last() {
        AtomicInteger looks = new AtomicInteger();
        try (Watch<Integer> watch = new Watch<>("looks", AT_ONCE, 0, looks::incrementAndGet)) {
            await().until(() -> watch.last() > 2);
        }
    }

    @Test
    void goes_on_after_a_look_that_fails() {
        AtomicInteger looks = new AtomicInteger();
        Supplier<Integer> second = () -> {
            if (looks.incrementAndGet() == 1) throw new IllegalStateException("Nobody answers");
            return looks.get();
        };
        try (Watch<Integer> watch = new Watch<>("looks", AT_ONCE, 0, second)) {
            await().until(() -> watch.last() > 1);
        }
    }

    @Test
    @Timeout(5)
    void a_look_that_hangs_delays_nobody() {
        CountDownLatch never = new CountDownLatch(1);
        try (Watch<Boolean> watch = new Watch<>("hangs", AT_ONCE, true, () -> awaited(never))) {
            assertThat(watch.last()).isTrue();
        }
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
