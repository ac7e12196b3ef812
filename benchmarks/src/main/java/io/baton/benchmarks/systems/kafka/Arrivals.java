package io.baton.benchmarks.systems.kafka;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Which requests have been taken in, and the declines that wait for it: nobody can decline what they do not see yet. */
final class Arrivals {
    private final BitSet arrived = new BitSet();
    private final Map<Integer, Integer> waiting = new HashMap<>();
    private int count;

    /** @return how many declines have waited for this one */
    synchronized int arrived(int request) {
        arrived.set(request);
        count++;
        Integer waited = waiting.remove(request);
        return waited == null ? 0 : waited;
    }

    /** @return whether it can be declined now; otherwise the decline waits */
    synchronized boolean mayDecline(int request) {
        if (arrived.get(request)) return true;
        waiting.merge(request, 1, Integer::sum);
        return false;
    }

    synchronized int count() {
        return count;
    }
}
