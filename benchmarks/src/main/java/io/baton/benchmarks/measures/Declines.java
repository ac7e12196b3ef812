package io.baton.benchmarks.measures;

import io.baton.benchmarks.process.Waiting;
import io.baton.benchmarks.systems.kafka.PartnerApi;
import io.baton.benchmarks.work.IncorrectException;
import io.baton.benchmarks.work.Latencies;
import io.baton.benchmarks.work.Pace;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Declines open requests over HTTP, open loop, and takes the time to each committed answer. */
final class Declines {
    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PartnerApi api;
    private final double perSecond;
    private int next;

    /** @param first the first of the requests that it may decline, one after the other */
    Declines(PartnerApi api, int first, double perSecond) {
        this.api = api;
        this.next = first;
        this.perSecond = perSecond;
    }

    /**
     * @return the latencies of so many declines
     * @throws IncorrectException if one was not answered as it should be
     */
    Latencies send(int count) {
        int first = next;
        next += count;
        Latencies latencies = new Latencies();
        AtomicInteger wrong = new AtomicInteger();
        Pace.even(
                count,
                perSecond,
                (number, intended) -> api.decline(first + number).whenComplete((status, thrown) -> {
                    if (thrown != null || status != OK) wrong.incrementAndGet();
                    latencies.addSince(intended);
                }));
        Waiting.until(() -> latencies.count() == count, PATIENCE, "The last answer");
        if (wrong.get() > 0) throw new IncorrectException(List.of(wrong + " declines were not answered with 200"));
        return latencies;
    }
}
