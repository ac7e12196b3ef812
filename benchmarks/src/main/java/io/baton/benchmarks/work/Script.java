package io.baton.benchmarks.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One script of work: requests come in at a fixed rate; a part of them is declined well within the response window, some of
 * these twice; some are declined at the very deadline, where either may win; the others are left to expire. The same seed
 * gives the same steps.
 *
 * @param seed of the choice
 * @param requests how many come in
 * @param perSecond at what rate
 * @param responseWindow from coming in to the deadline
 * @param shares what becomes of them
 */
public record Script(long seed, int requests, int perSecond, Duration responseWindow, Shares shares) {
    /**
     * Parts of all requests.
     *
     * @param decided declined within the window, those asked twice included
     * @param doubled asked twice
     * @param atDeadline declined at the very deadline
     */
    public record Shares(double decided, double doubled, double atDeadline) {
        /** Of a hundred, forty are decided in time, five of them doubled; five at the deadline; fifty-five expire. */
        public static final Shares STANDARD = new Shares(0.40, 0.05, 0.05);
    }

    /** Declines within the window come neither at once nor near its end. */
    private static final double EARLIEST = 0.2;

    private static final double LATEST = 0.6;
    /** What is decided at the deadline comes up to this much before or after it. */
    private static final long AROUND_DEADLINE_NANOS = Duration.ofMillis(20).toNanos();

    public Script(long seed, int requests, int perSecond, Duration responseWindow) {
        this(seed, requests, perSecond, responseWindow, Shares.STANDARD);
    }

    /** @return all steps, in the order of their times */
    public List<Step> steps() {
        SplittableRandom random = new SplittableRandom(seed);
        List<Step> steps = new ArrayList<>();
        for (int request = 0; request < requests; request++) add(steps, request, random);
        steps.sort(Comparator.comparingLong(Step::at));
        return steps;
    }

    private void add(List<Step> steps, int request, SplittableRandom random) {
        long submitted = (long) (1e9 * request / perSecond);
        steps.add(new Step.Submit(submitted, request));
        double fate = random.nextDouble();
        if (fate < shares.decided) {
            Step.Decline decline = new Step.Decline(submitted + withinWindow(random), request);
            steps.add(decline);
            if (fate < shares.doubled) steps.add(decline);
        } else if (fate < shares.decided + shares.atDeadline) {
            long around = random.nextLong(-AROUND_DEADLINE_NANOS, AROUND_DEADLINE_NANOS);
            steps.add(new Step.Decline(submitted + responseWindow.toNanos() + around, request));
        }
    }

    private long withinWindow(SplittableRandom random) {
        return (long) (responseWindow.toNanos() * random.nextDouble(EARLIEST, LATEST));
    }
}
