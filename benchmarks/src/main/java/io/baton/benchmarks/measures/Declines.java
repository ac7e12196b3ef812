package io.baton.benchmarks.measures;

import io.baton.benchmarks.process.Waiting;
import io.baton.benchmarks.systems.kafka.PartnerApi;
import io.baton.benchmarks.work.IncorrectException;
import io.baton.benchmarks.work.Latencies;
import io.baton.benchmarks.work.Pace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Declines open requests over HTTP, open loop, and takes the time to each committed answer. */
final class Declines {
    private static final String OK = "200";
    /** Of the pace while it warms up; each takes as long. */
    private static final int STEPS = 5;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PartnerApi api;
    private int next;

    /** All open requests are its to decline, one after the other. */
    Declines(PartnerApi api) {
        this.api = api;
    }

    /** Sends so many, slowly at first: a process that has never answered a request compiles what it needs for that. */
    void warmUp(int count, double perSecond) {
        int shares = STEPS * (STEPS + 1) / 2;
        for (int step = 1; step <= STEPS; step++) send(count * step / shares, perSecond * step / STEPS);
    }

    /**
     * Sends so many more, at the same pace, before those that count: who asks often keeps connections open, and the
     * first ones after a pause wait for theirs.
     *
     * @return the latencies of so many declines
     */
    Latencies sendInStride(int count, double perSecond) {
        leadIn(count, perSecond);
        return send(count, perSecond);
    }

    /** Sends what goes before so many that count. */
    void leadIn(int count, double perSecond) {
        send(leadIn(count), perSecond);
    }

    /** @return how many go before so many that count: as large a share as of the hops that they are compared with */
    static int leadIn(int count) {
        return count / 2;
    }

    /**
     * @return the latencies of so many declines
     * @throws IncorrectException if one was not answered as it should be
     */
    Latencies send(int count, double perSecond) {
        int first = next;
        next += count;
        Latencies latencies = new Latencies();
        Map<String, Integer> wrong = new ConcurrentSkipListMap<>();
        Pace.even(
                count,
                perSecond,
                (number, intended) -> api.decline(first + number).whenComplete((status, thrown) -> {
                    String answer = thrown == null ? String.valueOf(status) : thrown.toString();
                    if (!answer.equals(OK)) wrong.merge(answer, 1, Integer::sum);
                    latencies.addSince(intended);
                }));
        Waiting.until(() -> latencies.count() == count, PATIENCE, "The last answer");
        if (!wrong.isEmpty())
            throw new IncorrectException(List.of("Declines were not all answered with 200, but also with " + wrong));
        return latencies;
    }
}
