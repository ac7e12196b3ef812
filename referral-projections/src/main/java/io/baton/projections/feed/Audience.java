package io.baton.projections.feed;

import io.baton.events.ReferralEvent;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Who reads the feed now, and how far it is. One thread tells; readers come and go on any, also of one partner at once. */
final class Audience {
    private final Map<String, Set<FeedReader>> byPartner = new ConcurrentHashMap<>();
    private final Semaphore places;
    /** Behind the event that is told just now: who comes meanwhile may not be told it any more. */
    private volatile Positions reached;
    /** Behind the last event that everybody was told whom it concerns. */
    private volatile Positions heard;

    /**
     * @param most as many have a place at a time
     * @param start where the feed begins
     */
    Audience(int most, Positions start) {
        places = new Semaphore(most);
        reached = start;
        heard = start;
    }

    /**
     * Gives the reader a place, and whatever concerns it from here on.
     *
     * @return what lies behind this is kept for the reader
     * @throws TooManyWaitingException if there is no place
     */
    Positions join(FeedReader reader) {
        if (!places.tryAcquire()) throw new TooManyWaitingException();
        // In one step with finding the others: the last of them may be leaving, and takes their set along.
        byPartner.compute(partner(reader), (partner, others) -> {
            Set<FeedReader> all = others == null ? ConcurrentHashMap.newKeySet() : others;
            all.add(reader);
            return all;
        });
        return reached;
    }

    /** Frees the reader's place, once. */
    void leave(FeedReader reader) {
        byPartner.computeIfPresent(partner(reader), (partner, all) -> {
            if (all.remove(reader)) places.release();
            return all.isEmpty() ? null : all;
        });
    }

    /** @param event at this place; null if it concerns nobody */
    void tell(int partition, long offset, ReferralEvent event) {
        Positions behind = heard.behind(partition, offset);
        reached = behind;
        if (event != null)
            byPartner
                    .getOrDefault(event.getHeader().getPartnerId(), Set.of())
                    .forEach(reader -> reader.tell(behind, event));
        heard = behind;
    }

    Positions heard() {
        return heard;
    }

    /** Nothing more is kept for anybody. */
    void end() {
        byPartner.values().forEach(all -> all.forEach(FeedReader::end));
    }

    private static String partner(FeedReader reader) {
        return reader.viewer().partnerId();
    }
}
