package io.baton.notifier.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Finds out whether the notifier that took a partition over is gone. It keeps the partition as long as its ledger grows;
 * taking it back earlier would have two notifiers fence each other for ever.
 */
final class TakeoverWatch {
    private final Duration longestSilence;
    private final Map<TopicPartition, Sighting> sightings = new HashMap<>();

    private record Sighting(long ledgerEnd, Instant at) {}

    /** @param longestSilence for which a notifier at work may leave its ledger unchanged */
    TakeoverWatch(Duration longestSilence) {
        this.longestSilence = longestSilence;
    }

    /** @return whether the ledger's end has not moved for too long, by the calls so far */
    boolean gone(TopicPartition partition, long ledgerEnd, Instant now) {
        Sighting last = sightings.get(partition);
        if (last == null || last.ledgerEnd != ledgerEnd) {
            sightings.put(partition, new Sighting(ledgerEnd, now));
            return false;
        }
        return now.isAfter(last.at.plus(longestSilence)) && sightings.remove(partition, last);
    }
}
