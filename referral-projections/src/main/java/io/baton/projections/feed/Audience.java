package io.baton.projections.feed;

import io.baton.events.ReferralEvent;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * The present readers of the feed, and its position. One thread delivers the events; readers join and leave on any thread,
 * several of one partner at once.
 */
final class Audience {
    private final Map<String, Set<FeedReader>> byPartner = new ConcurrentHashMap<>();
    private final Semaphore free;
    private final int mostOfPartner;
    private final Recent recent;
    /** Behind the event that is being delivered: a reader that joins meanwhile may miss it. */
    private volatile Positions reached;
    /** Behind the last event that has been delivered to all its readers. */
    private volatile Positions delivered;

    /**
     * @param most how many readers there may be at a time
     * @param mostOfPartner how many of them may be of one partner: no partner takes the others' place
     * @param start where the feed begins
     * @param recent keeps the last events
     */
    Audience(int most, int mostOfPartner, Positions start, Recent recent) {
        free = new Semaphore(most);
        this.mostOfPartner = mostOfPartner;
        this.recent = recent;
        reached = start;
        delivered = start;
    }

    /**
     * Adds a reader; it gets the events that concern it from here on.
     *
     * @return the position behind which all its events are delivered to it
     * @throws TooManyWaitingException if there are too many readers, of all partners or of this one
     */
    Positions join(FeedReader reader) {
        if (!free.tryAcquire()) throw new TooManyWaitingException();
        // In one step with finding the others: the last of them may be leaving, and takes their set along.
        boolean joined = byPartner
                .compute(partner(reader), (partner, others) -> {
                    Set<FeedReader> all = others == null ? ConcurrentHashMap.newKeySet() : others;
                    if (all.size() < mostOfPartner) all.add(reader);
                    return all;
                })
                .contains(reader);
        if (!joined) {
            free.release();
            throw new TooManyWaitingException();
        }
        return reached;
    }

    /** Removes a reader; a second call does nothing. */
    void leave(FeedReader reader) {
        byPartner.computeIfPresent(partner(reader), (partner, all) -> {
            if (all.remove(reader)) free.release();
            return all.isEmpty() ? null : all;
        });
    }

    /** @param event the one at this offset; null for a record without one, which only moves the position */
    void deliver(int partition, long offset, ReferralEvent event) {
        Positions behind = delivered.behind(partition, offset);
        // First: a reader that joins at a position finds all events in front of it there.
        if (event != null) recent.add(partition, offset, event);
        reached = behind;
        if (event != null)
            byPartner
                    .getOrDefault(event.getHeader().getPartnerId(), Set.of())
                    .forEach(reader -> reader.deliver(behind, event));
        delivered = behind;
    }

    Positions delivered() {
        return delivered;
    }

    /** Ends all readers: they get what is queued for them, and nothing more. */
    void end() {
        byPartner.values().forEach(all -> all.forEach(FeedReader::end));
    }

    private static String partner(FeedReader reader) {
        return reader.viewer().partnerId();
    }
}
