package io.baton.notifier.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Whether the notifier that took a partition over is gone. It is left to it as long as anything moves in its ledger; taking
 * it back earlier would have two notifiers fence each other for ever.
 */
final class RivalWatch {
    private final Duration longestSilence;
    private final Map<TopicPartition, Sighting> sightings = new HashMap<>();

    private record Sighting(long ledgerEnd, Instant at) {}

    /** @param longestSilence for which a notifier at work may leave its ledger as it is */
    RivalWatch(Duration longestSilence) {
        this.longestSilence = longestSilence;
    }

    /** @return whether the ledger's end has stood still for too long, as far as it was asked */
    boolean gone(TopicPartition partition, long ledgerEnd, Instant now) {
        Sighting last = sightings.get(partition);
        if (last == null || last.ledgerEnd != ledgerEnd) {
            sightings.put(partition, new Sighting(ledgerEnd, now));
            return false;
        }
        return now.isAfter(last.at.plus(longestSilence)) && sightings.remove(partition, last);
    }
}
