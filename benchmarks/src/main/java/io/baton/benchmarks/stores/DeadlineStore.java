package io.baton.benchmarks.stores;

import io.baton.engine.decisions.DeadlineIndex;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The engine's deadlines on their own: very many open referrals whose deadlines lie evenly over two weeks, as they do when
 * they were received one after the other. Ids are like hashes.
 */
public final class DeadlineStore implements AutoCloseable {
    private static final Instant START = Instant.parse("2027-03-01T09:00:00Z");
    private static final Duration SPAN = Duration.ofDays(14);
    /** As many as the engine expires at one tick when no decisions come. */
    private static final int BATCH = 500;

    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final double NANOS_PER_SECOND = 1e9;
    /** For so long before the next deadline it is idle. */
    private static final int IDLE_MILLIS = 100;

    private final BareStore bare;
    private final int open;
    private DeadlineIndex index;
    private int expired;

    private DeadlineStore(BareStore bare, int open) {
        this.bare = bare;
        this.open = open;
        index = new DeadlineIndex(bare.store());
    }

    /** @return a store with so many open referrals */
    public static DeadlineStore filled(Path directory, int open) {
        DeadlineStore store = new DeadlineStore(BareStore.open(directory), open);
        for (int referral = 0; referral < open; referral++) store.put(referral);
        return store;
    }

    private void put(int referral) {
        index.move(id(referral), Optional.empty(), Optional.of(due(referral)));
    }

    private Instant due(int referral) {
        return START.plusMillis((long) ((double) SPAN.toMillis() * referral / open));
    }

    private static String id(int referral) {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits((referral + 1) * MIX) + hex.toHexDigits(Long.rotateLeft((referral + 7) * MIX, 32));
    }

    /** @return expiries per second while so many fall due */
    public double expire(int count) {
        int end = expired + count;
        Instant now = due(end - 1);
        long begun = System.nanoTime();
        while (expired < end) expireSome(now);
        return count * NANOS_PER_SECOND / (System.nanoTime() - begun);
    }

    private void expireSome(Instant now) {
        // As the engine: a look, and a batch if the look found something.
        if (index.firstDue(now).isEmpty()) throw new IllegalStateException("A deadline was lost");
        List<String> due = index.due(now, BATCH);
        for (String referralId : due) {
            index.move(referralId, Optional.of(due(expired)), Optional.empty());
            expired++;
        }
        index.passed();
    }

    /** @return what a tick costs with nothing due, in nanoseconds: the mean of so many */
    public double idleTickNanos(int ticks) {
        Instant end = due(expired);
        long begun = System.nanoTime();
        // Each at another instant, as ticks are: or the compiler asks once for all.
        for (int tick = 0; tick < ticks; tick++) requireNothingDue(end.minusMillis(1 + tick % IDLE_MILLIS));
        return (double) (System.nanoTime() - begun) / ticks;
    }

    /** @return what the first look after a restart costs, in nanoseconds, with nothing due */
    public double firstLookNanos() {
        bare.reopen();
        index = new DeadlineIndex(bare.store());
        long begun = System.nanoTime();
        requireNothingDue(due(expired).minusMillis(1));
        return System.nanoTime() - begun;
    }

    private void requireNothingDue(Instant now) {
        if (index.firstDue(now).isPresent()) throw new IllegalStateException("Something fell due too early");
    }

    @Override
    public void close() {
        bare.close();
    }
}
