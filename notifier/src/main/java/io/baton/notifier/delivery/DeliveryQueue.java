package io.baton.notifier.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/**
 * The open notifications of one partition, in the order in which they are due: those of a line (one reader, one RFI) one
 * after the other; those for a mail domain without a free connection later; those put off at their time. Used by one thread.
 */
final class DeliveryQueue {
    private final PriorityQueue<Appointment> later = new PriorityQueue<>(Comparator.comparing(Appointment::at));
    /** For each line those behind its first, which is due or put off. */
    private final Map<String, Deque<Intent>> lines = new HashMap<>();

    private final Map<String, Deque<Intent>> due = new LinkedHashMap<>();

    private record Appointment(Intent intent, Instant at) {}

    /** Adds a notification: it is due when those before it in its line are over. */
    void add(Intent intent) {
        Deque<Intent> behind = lines.get(intent.line());
        if (behind != null) {
            behind.add(intent);
            return;
        }
        lines.put(intent.line(), new ArrayDeque<>());
        dueNow(intent);
    }

    /** Puts a notification off; the ones behind it in its line wait, too. */
    void putOff(Intent intent, Instant until) {
        later.add(new Appointment(intent, until));
    }

    /** A delivery is over: the next of its line is due. */
    void over(Intent intent) {
        Deque<Intent> behind = lines.get(intent.line());
        Optional.ofNullable(behind.poll()).ifPresentOrElse(this::dueNow, () -> lines.remove(intent.line()));
    }

    /**
     * Hands out what is due; within a domain in order of arrival.
     *
     * @param room whether a connection to a domain is free
     * @param taker handles a notification, or answers false: then it stays due
     */
    void handOut(Instant now, Predicate<String> room, Predicate<Intent> taker) {
        while (!later.isEmpty() && !later.peek().at().isAfter(now))
            dueNow(later.poll().intent());
        for (String domain : List.copyOf(due.keySet())) handOut(domain, room, taker);
    }

    private void handOut(String domain, Predicate<String> room, Predicate<Intent> taker) {
        Deque<Intent> queue = due.get(domain);
        while (!queue.isEmpty() && room.test(domain)) {
            Intent first = queue.poll();
            if (!taker.test(first)) {
                queue.addFirst(first);
                return;
            }
        }
        if (queue.isEmpty()) due.remove(domain);
    }

    /** @return the time until the next one that was put off falls due; at most this long */
    Duration quietFor(Instant now, Duration atMost) {
        if (later.isEmpty()) return atMost;
        Duration untilNext = Duration.between(now, later.peek().at()).plusMillis(1);
        return untilNext.compareTo(atMost) < 0 ? untilNext : atMost;
    }

    private void dueNow(Intent intent) {
        due.computeIfAbsent(intent.domain(), any -> new ArrayDeque<>()).add(intent);
    }
}
