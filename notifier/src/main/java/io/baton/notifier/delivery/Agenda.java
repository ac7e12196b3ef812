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
 * Which intents of one partition are to be looked at, and when: those of a line one after the other, those for a mail
 * domain that has no room later, those with a time at that time. Used by its owner's thread only.
 */
final class Agenda {
    private final PriorityQueue<Appointment> later = new PriorityQueue<>(Comparator.comparing(Appointment::at));
    /** The first of a line is open; these stand behind it. */
    private final Map<String, Deque<Intent>> lines = new HashMap<>();

    private final Map<String, Deque<Intent>> due = new LinkedHashMap<>();

    private record Appointment(Intent intent, Instant at) {}

    /** Takes an intent in: it is due when those of its line that came before it are over. */
    void add(Intent intent) {
        Deque<Intent> behind = lines.get(intent.line());
        if (behind != null) {
            behind.add(intent);
            return;
        }
        lines.put(intent.line(), new ArrayDeque<>());
        dueNow(intent);
    }

    /** Puts an open intent off. */
    void putOff(Intent intent, Instant until) {
        later.add(new Appointment(intent, until));
    }

    /** An intent is over: the next of its line is due. */
    void over(Intent intent) {
        Deque<Intent> behind = lines.get(intent.line());
        Optional.ofNullable(behind.poll()).ifPresentOrElse(this::dueNow, () -> lines.remove(intent.line()));
    }

    /**
     * Hands out what is due, first come, first served within each domain.
     *
     * @param room whether there is room for one more to a domain
     * @param taker takes an intent, or leaves it due
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

    /** @return how long nothing falls due by the clock, at most this long */
    Duration quietFor(Instant now, Duration atMost) {
        if (later.isEmpty()) return atMost;
        Duration untilNext = Duration.between(now, later.peek().at()).plusMillis(1);
        return untilNext.compareTo(atMost) < 0 ? untilNext : atMost;
    }

    private void dueNow(Intent intent) {
        due.computeIfAbsent(intent.domain(), any -> new ArrayDeque<>()).add(intent);
    }
}
