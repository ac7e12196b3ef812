package io.baton.notifier.delivery;

import static io.baton.notifier.SampleRfi.notification;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.baton.events.DeliveryStatus;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;

/** Virtual threads that wait for a class hold their carriers, and may do so for ever (up to JDK 25). */
class NoCarrierTest extends OnOneBroker {
    /** More than there are carriers. */
    private static final int MANY = 300;

    private static final CountDownLatch LOADED = new CountDownLatch(1);

    @Test
    void mails_go_out_while_no_virtual_thread_can_run() throws InterruptedException {
        List<Thread> waiting = IntStream.range(0, MANY)
                .mapToObj(_ -> Thread.startVirtualThread(SlowToLoad::touch))
                .toList();
        AtomicBoolean ran = new AtomicBoolean();
        Thread after = null;
        try {
            assumeThat(allCarriersAreHeld())
                    .as("the waiting threads hold all carriers")
                    .isTrue();
            after = Thread.startVirtualThread(() -> ran.set(true));
            deployment.start("group", outbox.taking());
            deployment.publish(notification("n-1"));

            deployment.awaitLedger("n-1", DeliveryStatus.SENT);
            assertThat(ran).as("a virtual thread ran").isFalse();
        } finally {
            LOADED.countDown();
            for (Thread thread : waiting) thread.join();
            if (after != null) after.join();
        }
    }

    /** A JDK in which such threads leave their carriers needs no test: there it stays false. */
    private static boolean allCarriersAreHeld() {
        VirtualThreadSchedulerMXBean scheduler =
                ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> scheduler.getMountedVirtualThreadCount() >= scheduler.getParallelism());
            return true;
        } catch (ConditionTimeoutException _) {
            return false;
        }
    }

    /** Takes as long as the test to be initialized. */
    private static final class SlowToLoad {
        static {
            TestOutbox.await(LOADED);
        }

        static void touch() {}
    }
}
