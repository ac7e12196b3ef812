package io.baton.quickstart.story;

import io.baton.engine.decisions.Tick;
import io.baton.engine.decisions.Ticks;
import io.baton.events.Deadline;
import io.baton.events.ReferralEvent;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks for the ticks that the engine asks for itself when the wall clock reaches a deadline: the engine's wall clock is the real one,
 * and does not know how fast the story goes. All that a tick brings about follows from its append time, so nothing else is different.
 */
final class DueTicks {
    private static final int FEW = 100;

    private final Ticks ticks;
    private final Map<String, Instant> next = new ConcurrentHashMap<>();
    private long number;

    DueTicks(Ticks ticks) {
        this.ticks = ticks;
    }

    /** Call for each event, in the order of its referral. */
    void happened(ReferralEvent event) {
        String referralId = event.getHeader().getReferralId();
        event.getAfter().getDeadlines().stream()
                .map(Deadline::getAt)
                .min(Instant::compareTo)
                .ifPresentOrElse(at -> next.put(referralId, at), () -> next.remove(referralId));
    }

    /** Call every now and then; a tick that is lost is asked for again. */
    void look(Instant now) {
        next.forEach((referralId, at) -> {
            if (!at.isAfter(now)) ticks.append(new Tick(referralId, ++number, FEW));
        });
    }
}
