package io.baton.benchmarks.work;

import io.baton.benchmarks.systems.Sightings;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** Writes down what a system was seen to do: for each request what ended it, and how late; for each decline its answers. */
public final class Ledger implements Sightings {
    /** What is counted of each request: each kind in a byte of one int, since there may be millions of them. */
    private enum Seen {
        DECLINED,
        EXPIRED,
        GRANTED,
        REFUSED;

        private int one() {
            return 1 << ordinal() * Byte.SIZE;
        }

        private int in(int counts) {
            return counts >>> ordinal() * Byte.SIZE & 0xFF;
        }
    }

    private final AtomicIntegerArray seen;
    /** When each request's decline was to be sent. */
    private final long[] declineAt;

    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final Latencies latencies = new Latencies();
    private final Latencies lateness = new Latencies();

    /** @param requests how many there are; their numbers are below it */
    public Ledger(int requests) {
        seen = new AtomicIntegerArray(requests);
        declineAt = new long[requests];
    }

    /** @param intended when the request's decline is to be sent, as {@link System#nanoTime()} tells it; said before it is */
    public void expectDecline(int request, long intended) {
        declineAt[request] = intended;
    }

    @Override
    public void answered(int request, Answer answer) {
        int before = see(
                request,
                switch (answer) {
                    case GRANTED -> Seen.GRANTED;
                    case REFUSED -> Seen.REFUSED;
                });
        boolean first = Seen.GRANTED.in(before) + Seen.REFUSED.in(before) == 0;
        if (first) latencies.addSince(declineAt[request]);
        answered.incrementAndGet();
    }

    @Override
    public void ended(int request, Ending ending, Instant due) {
        switch (ending) {
            case DECLINED -> see(request, Seen.DECLINED);
            case EXPIRED -> {
                see(request, Seen.EXPIRED);
                lateness.add(Duration.between(due, Instant.now()));
            }
        }
        ended.incrementAndGet();
    }

    private int see(int request, Seen kind) {
        return seen.getAndAdd(request, kind.one());
    }

    /** @return how many requests there are */
    public int requests() {
        return seen.length();
    }

    /** @return how many endings were seen */
    public int ended() {
        return ended.get();
    }

    /** @return how many answers were seen, those to repeats too */
    public int answered() {
        return answered.get();
    }

    int declined(int request) {
        return Seen.DECLINED.in(seen.get(request));
    }

    int expired(int request) {
        return Seen.EXPIRED.in(seen.get(request));
    }

    int granted(int request) {
        return Seen.GRANTED.in(seen.get(request));
    }

    int refused(int request) {
        return Seen.REFUSED.in(seen.get(request));
    }

    /** @return from a decline's intended sending to its first committed answer */
    public Latencies latencies() {
        return latencies;
    }

    /** @return from an expired request's deadline to its committed end */
    public Latencies lateness() {
        return lateness;
    }
}
