package io.baton.notifier.delivery;

import io.baton.events.Delivery;
import io.baton.notifier.mail.SendOutcome;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What became of the claims of this process, until the ledger has it. An owner that cannot record an outcome, for Kafka is
 * away, leaves it here for the next: what is known to have gone out need not be sent again. Safe for use by several threads.
 */
final class KnownOutcomes {
    /** More than an outage can leave open; so no claim that another process has dealt with is kept for ever. */
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

    /** @return what became of exactly this claim, if it was made here */
    Optional<SendOutcome> of(Delivery claim) {
        return Optional.ofNullable(latest.get(claim.getNotificationId()))
                .filter(known -> known.claim().equals(claim))
                .map(Known::outcome);
    }

    /** The ledger has what became of this notification. */
    void recorded(String notificationId) {
        latest.remove(notificationId);
    }
}
