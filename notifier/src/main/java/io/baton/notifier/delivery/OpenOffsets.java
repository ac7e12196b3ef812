package io.baton.notifier.delivery;

import java.util.TreeSet;

/** Which intents of one partition are not over yet, so that a successor begins with the oldest of them. */
final class OpenOffsets {
    private final TreeSet<Long> open = new TreeSet<>();
    private long next;

    /** @param next the first offset that was not read yet */
    OpenOffsets(long next) {
        this.next = next;
    }

    synchronized void opened(long offset) {
        open.add(offset);
        next = Math.max(next, offset + 1);
    }

    synchronized void over(long offset) {
        open.remove(offset);
    }

    /** @return where a successor is to begin */
    synchronized long begin() {
        return open.isEmpty() ? next : open.first();
    }

    synchronized int size() {
        return open.size();
    }
}
