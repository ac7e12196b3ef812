package io.baton.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RegistryWatchTest {
    @Test
    void says_what_the_registry_answered_last() {
        try (RegistryWatch watch = new RegistryWatch(() -> false)) {
            await().until(() -> !watch.answers());
        }
    }

    @Test
    @Timeout(5)
    void a_registry_that_hangs_delays_nobody() {
        CountDownLatch never = new CountDownLatch(1);
        try (RegistryWatch watch = new RegistryWatch(() -> awaited(never))) {
            assertThat(watch.answers()).isTrue();
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
