package io.baton.streams;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
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

    private final AbandonedTransactions abandoned;
    private final Map<String, Object> clientSettings;
    private final ScheduledExecutorService looks;
    /** Whether to look. */
    private final AtomicBoolean due = new AtomicBoolean();

    private volatile KafkaStreams.State state = KafkaStreams.State.CREATED;

    Takeovers(AbandonedTransactions abandoned, Map<String, Object> clientSettings, String name) {
        this.abandoned = abandoned;
        this.clientSettings = clientSettings;
        looks = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("takeovers-" + name).factory());
        looks.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void onChange(KafkaStreams.State now, KafkaStreams.State before) {
        state = now;
        due.set(true);
    }

    private void look() {
        if (!due.getAndSet(state == KafkaStreams.State.REBALANCING)) return;
        try (Admin admin = Admin.create(clientSettings)) {
            if (abandoned.end(admin)) due.set(true);
        } catch (ExecutionException | KafkaException e) {
            if (e.getCause() instanceof RetriableException) due.set(true);
            LOG.warn("What killed instances may have left open cannot be ended just now: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
