package io.baton.notifier.delivery;

import java.util.TreeSet;

/** The offsets of one partition whose delivery is not over: a successor starts at the lowest. */
final class OpenOffsets {
    private final TreeSet<Long> open = new TreeSet<>();
    private long next;

    /** @param next the first offset that is not read yet */
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

    /** @return the offset at which a successor starts */
    synchronized long begin() {
        return open.isEmpty() ? next : open.first();
    }

    synchronized int size() {
        return open.size();
    }
}
