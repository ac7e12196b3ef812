package io.baton.kafka.streams;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.KafkaStreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends what killed instances have left open: while partitions change hands, since perhaps somebody was killed, and when all of
 * them have been taken over.
 */
final class Takeovers implements KafkaStreams.StateListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Takeovers.class);

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Admin admin;
    private final AbandonedTransactions abandoned;
    private final ScheduledExecutorService looks;
    /** Whether to look. */
    private final AtomicBoolean due = new AtomicBoolean();

    private volatile KafkaStreams.State state = KafkaStreams.State.CREATED;
    private String lastFault = "";

    /**
     * @param admin closed with this
     * @param applicationId of the Streams application
     */
    Takeovers(Admin admin, String applicationId) {
        this.admin = admin;
        abandoned = new AbandonedTransactions(admin, applicationId);
        looks = new ScheduledThreadPoolExecutor(
                1,
                Thread.ofPlatform().daemon().name("takeovers-" + applicationId).factory(),
                new ThreadPoolExecutor.DiscardPolicy());
        looks.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void onChange(KafkaStreams.State now, KafkaStreams.State before) {
        state = now;
        due.set(true);
        // Those who wait for the answers behind it have waited for long enough.
        if (now == KafkaStreams.State.RUNNING) looks.execute(this::look);
    }

    private void look() {
        if (!due.getAndSet(state == KafkaStreams.State.REBALANCING)) return;
        try {
            abandoned.end();
            lastFault = "";
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RetriableException) due.set(true);
            warn(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Not the same each second. */
    private void warn(String fault) {
        if (fault.equals(lastFault)) return;
        lastFault = fault;
        LOG.warn("What killed instances may have left open cannot be ended just now: {}", fault);
    }

    @Override
    public void close() {
        looks.shutdownNow();
        admin.close(Duration.ZERO);
    }
}
