package io.baton.benchmarks.systems.kafka;

import static io.baton.events.topics.Topics.REFERRAL_DECISIONS;

import io.baton.benchmarks.process.Waiting;
import io.baton.benchmarks.systems.Conditions;
import io.baton.benchmarks.work.IncorrectException;
import io.baton.events.EventHeader;
import io.baton.events.ReferralDecision;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * How fast a program works through what lies before it: so many requests are received, and some of them declined, none is
 * due. Counted are the events that a reader of committed records sees, and each must come once.
 */
public final class Backlog {
    /** Of the events, so many are the start's. */
    private static final double WARM_UP = 0.25;

    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final Duration FAR_AWAY = Duration.ofDays(14);
    /** One in so many is declined. */
    private static final int DECLINED = 3;

    private final int requests;
    private final AtomicIntegerArray seen;
    private final AtomicInteger events = new AtomicInteger();
    private volatile long warmNanos;
    private volatile long lastNanos;

    private Backlog(int requests) {
        this.requests = requests;
        seen = new AtomicIntegerArray(requests);
    }

    /**
     * @param program not installed yet; the caller's to close
     * @return the records per second that it worked through
     */
    public static double recordsPerSecond(KafkaProgram program, Conditions conditions, int requests) {
        return new Backlog(requests).drainedBy(program, conditions);
    }

    private double drainedBy(KafkaProgram program, Conditions conditions) {
        program.install(conditions);
        fill(program);
        try (CommittedOutput output = new CommittedOutput(program.connection(), this::happened, result -> {})) {
            output.start();
            program.launch();
            program.start();
            Waiting.until(() -> events.get() >= expected(), PATIENCE, "The end of the backlog of " + program.name());
        }
        requireEachOnce();
        return (expected() - warm()) * 1e9 / (lastNanos - warmNanos);
    }

    private void fill(KafkaProgram program) {
        try (Outbox outbox = Outbox.inBatches(program.connection(), program.serdes())) {
            for (int request = 0; request < requests; request++) {
                append(outbox, Records.receive(request, FAR_AWAY));
                if (declined(request)) append(outbox, Records.decline(request));
            }
        }
    }

    private static void append(Outbox outbox, ReferralDecision decision) {
        outbox.append(REFERRAL_DECISIONS, decision.getReferralId(), decision);
    }

    private static boolean declined(int request) {
        return request % DECLINED == 0;
    }

    private int expected() {
        return requests + (requests + DECLINED - 1) / DECLINED;
    }

    private int warm() {
        return (int) (expected() * WARM_UP);
    }

    private void happened(EventHeader event) {
        seen.incrementAndGet(Records.request(event.getRfiId()));
        lastNanos = System.nanoTime();
        if (events.incrementAndGet() == warm()) warmNanos = lastNanos;
    }

    private void requireEachOnce() {
        for (int request = 0; request < requests; request++) {
            int wanted = declined(request) ? 2 : 1;
            if (seen.get(request) != wanted)
                throw new IncorrectException(
                        List.of("request " + request + " had " + seen.get(request) + " events, not " + wanted));
        }
    }
}
