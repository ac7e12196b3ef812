package io.baton.webhooks;

import io.baton.webhooks.Attempt.Delivered;
import io.baton.webhooks.Attempt.Failed;
import io.baton.webhooks.Attempt.Gone;
import io.baton.webhooks.Attempt.Rejected;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings one message to its endpoint, however often that takes. Each attempt is a line in the log. */
final class Courier {
    private static final Logger ATTEMPTS = LoggerFactory.getLogger("io.baton.webhooks.attempts");

    private final Endpoint endpoint;
    private final Sender sender;
    private final Sleeper sleeper;
    private final WebhookMeters meters;

    Courier(Endpoint endpoint, Sender sender, Sleeper sleeper, WebhookMeters meters) {
        this.endpoint = endpoint;
        this.sender = sender;
        this.sleeper = sleeper;
        this.meters = meters;
    }

    /**
     * Returns when the endpoint has the message, or when it is given up.
     *
     * @return whether the endpoint wants further ones: not after 410
     * @throws InterruptedException if it was stopped before; then the message is neither
     */
    boolean bring(String id, Message message) throws InterruptedException {
        Instant since = sender.now();
        for (int attempts = 1; ; attempts++) {
            long sent = System.nanoTime();
            Attempt attempt = sender.send(id, message);
            log(id, message, attempts, attempt, Duration.ofNanos(System.nanoTime() - sent));
            if (attempt instanceof Delivered) {
                meters.delivered();
                return true;
            }
            meters.failed();
            if (attempt instanceof Gone) return false;
            Duration pause = pause(attempt, attempts);
            boolean rejected = attempt instanceof Rejected && attempts >= Retries.MOST_REJECTIONS;
            if (rejected || sender.now().plus(pause).isAfter(since.plus(endpoint.giveUpAfter())))
                return givenUp(id, message);
            sleeper.sleep(pause);
        }
    }

    private static Duration pause(Attempt attempt, int attempts) {
        Duration own = Retries.pause(attempts);
        return attempt instanceof Failed failed
                ? failed.after().filter(asked -> asked.compareTo(own) > 0).orElse(own)
                : own;
    }

    private boolean givenUp(String id, Message message) {
        meters.givenUp();
        ATTEMPTS.warn("Webhook {}: {} {} is given up", endpoint.name(), message.type(), id);
        return true;
    }

    /** Never the address: its query may hold a secret. */
    private void log(String id, Message message, int attempts, Attempt attempt, Duration took) {
        String result = switch (attempt) {
            case Delivered(int status) -> "delivered, " + status;
            case Failed failed -> "failed, " + failed.why();
            case Rejected(int status) -> "rejected, " + status;
            case Gone _ -> "wants no more, 410";
        };
        ATTEMPTS.info(
                "Webhook {}: {} {}, attempt {}: {}, {} ms",
                endpoint.name(),
                message.type(),
                id,
                attempts,
                result,
                took.toMillis());
    }
}
