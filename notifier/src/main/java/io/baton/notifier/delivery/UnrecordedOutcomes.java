package io.baton.notifier.delivery;

import io.baton.events.Delivery;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The outcomes of this process's claims, until the ledger has them. A worker that cannot record an outcome, because Kafka is
 * away, leaves it here for its successor: a mail that is known to be out need not be sent again. Safe for use by several
 * threads.
 */
final class UnrecordedOutcomes {
    /** More than an outage can leave open. The limit drops claims that another process has finished. */
    private static final int MOST = 10_000;

    private final Map<String, Known> latest = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST;
        }
    });

    private record Known(Delivery claim, SendOutcome outcome) {}

    void keep(Delivery claim, SendOutcome outcome) {
        latest.put(claim.getNotificationId(), new Known(claim, outcome));
    }

    /** @return the outcome of exactly this claim, if this process made it */
    Optional<SendOutcome> of(Delivery claim) {
        return Optional.ofNullable(latest.get(claim.getNotificationId()))
                .filter(known -> known.claim().equals(claim))
                .map(Known::outcome);
    }

    /** The ledger has the outcome of this notification. */
    void recorded(String notificationId) {
        latest.remove(notificationId);
    }
}
