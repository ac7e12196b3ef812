package io.baton.proof.faults;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** An endless row of faults that follows from a seed. */
public final class Schedule {
    /** One in so many does not wait. */
    private static final int IMPATIENT = 4;

    private static final long LEAST_PAUSE = 1_000;
    private static final long MOST_PAUSE = 12_000;
    private static final long LEAST_AWAY = 100;
    private static final long MOST_AWAY = 4_000;
    /** Sessions last 6 seconds. */
    private static final long ZOMBIE_MORE = 7_000;

    private Schedule() {}

    /**
     * A fault.
     *
     * @param whenReady whether it waits until everything is ready again; else it may hit what is only starting
     * @param after that, or the end of the one before
     * @param instance which of several alike
     * @param away how long until what was done is undone
     */
    public record Fault(boolean whenReady, Duration after, Kind kind, int instance, Duration away) {}

    /** @param instances how many there are of the service */
    public static Stream<Fault> of(long seed, List<Kind> kinds, int instances) {
        Random random = new Random(seed);
        return Stream.generate(() -> fault(random, kinds, instances));
    }

    private static Fault fault(Random random, List<Kind> kinds, int instances) {
        boolean whenReady = random.nextInt(IMPATIENT) != 0;
        Duration after = Duration.ofMillis(random.nextLong(LEAST_PAUSE, MOST_PAUSE));
        Kind kind = kinds.get(random.nextInt(kinds.size()));
        int instance = random.nextInt(instances);
        long away = random.nextLong(LEAST_AWAY, MOST_AWAY);
        boolean zombie = kind == Kind.ZOMBIE_SERVICE || kind == Kind.ZOMBIE_NOTIFIER;
        return new Fault(whenReady, after, kind, instance, Duration.ofMillis(zombie ? away + ZOMBIE_MORE : away));
    }
}
