package io.baton.notifier.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Limits how many mails are sent at once, over all partitions. One mail domain gets half of the connections at most, so that
 * a slow one delays no other. Safe for use by many threads.
 */
final class SendLimit {
    private final int most;
    private final int mostOfADomain;
    private final Map<String, Integer> taken = new HashMap<>();
    private final List<Runnable> waiting = new CopyOnWriteArrayList<>();
    private int inAll;

    SendLimit(int most) {
        this.most = most;
        this.mostOfADomain = (most + 1) / 2;
    }

    /** @param waiting called whenever a connection becomes free; must return at once */
    void onFree(Runnable waiting) {
        this.waiting.add(waiting);
    }

    void forget(Runnable waiting) {
        this.waiting.remove(waiting);
    }

    synchronized boolean free(String domain) {
        return inAll < most && taken.getOrDefault(domain, 0) < mostOfADomain;
    }

    /** @return whether a connection was free; then it is the caller's until {@link #giveBack} */
    synchronized boolean take(String domain) {
        if (!free(domain)) return false;
        inAll++;
        taken.merge(domain, 1, Integer::sum);
        return true;
    }

    void giveBack(String domain) {
        synchronized (this) {
            inAll--;
            taken.computeIfPresent(domain, (any, count) -> count == 1 ? null : count - 1);
        }
        waiting.forEach(Runnable::run);
    }
}
