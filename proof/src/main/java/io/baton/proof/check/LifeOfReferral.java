package io.baton.proof.check;

import io.baton.proof.history.History.Event;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The events of one referral, one after the other: their versions, their order and their time. */
final class LifeOfReferral {
    private final String referral;
    private final List<Event> events;
    private final Known known;
    private final Set<String> decided = new HashSet<>();
    private final Map<String, Instant> due = new HashMap<>();
    private String stage = LegalChanges.NONE;
    private long version;
    private int read;

    LifeOfReferral(String referral, List<Event> events, Known known) {
        this.referral = referral;
        this.events = events;
        this.known = known;
    }

    void check(List<Violation> found) {
        for (Event event : events) {
            read++;
            versionOf(event, found);
            decisionOf(event, found);
            timeOf(event, found);
            LegalChanges.fault(stage, event.kind(), event.stage())
                    .ifPresent(fault -> add(Promise.NO_ILLEGAL_CHANGE, fault, found));
            stage = event.stage();
            if (!event.deadlines().isEmpty()) {
                due.clear();
                due.putAll(event.deadlines());
            }
            if (!LegalChanges.isUndecided(stage)) due.clear();
        }
        due.forEach((kind, at) -> {
            if (at.isBefore(known.history().end()))
                add(Promise.NOBODY_WAITS_FOR_EVER, kind + " was due at " + at + " and never came", found);
        });
    }

    private void versionOf(Event event, List<Violation> found) {
        if (event.version() <= version)
            add(Promise.NOTHING_HAPPENS_TWICE, "version " + event.version() + " comes after " + version, found);
        if (event.version() > version + 1)
            add(Promise.VERSIONS_HAVE_NO_GAP, "version " + event.version() + " comes after " + version, found);
        version = event.version();
    }

    private void decisionOf(Event event, List<Violation> found) {
        if (!event.decision().isEmpty() && !decided.add(event.decision()))
            add(Promise.NOTHING_HAPPENS_TWICE, "decision " + event.decision() + " has a second event", found);
    }

    /** A deadline counts from its own instant on: what was appended then or later finds the referral changed. */
    private void timeOf(Event event, List<Violation> found) {
        String deadline = LegalChanges.DEADLINE_OF.get(event.kind());
        if (deadline != null) {
            Instant at = due.remove(deadline);
            if (!event.at().equals(at))
                add(Promise.NO_DEADLINE_IS_OVERTAKEN, event.kind() + " at " + event.at() + ", due at " + at, found);
        }
        due.forEach((kind, at) -> {
            boolean passed =
                    deadline == null ? !event.at().isBefore(at) : event.at().isAfter(at);
            if (passed)
                add(
                        Promise.NO_DEADLINE_IS_OVERTAKEN,
                        event.kind() + " at " + event.at() + " has overtaken " + kind + ", due at " + at,
                        found);
        });
    }

    private void add(Promise promise, String what, List<Violation> found) {
        found.add(new Violation(
                promise,
                referral,
                what,
                events.stream().limit(read).map(Event::toString).toList()));
    }
}
