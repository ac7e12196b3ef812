package io.baton.benchmarks.measures;

import io.baton.benchmarks.systems.kafka.Hop;
import io.baton.benchmarks.work.Latencies;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** P7: a decision over HTTP with its committed answer, beside one hop from a producer to a consumer. */
final class HttpDecision {
    static final int PER_SECOND = 500;
    private static final Limit P99 = new Limit.AtMost(2);
    private static final Limit STRETCH = new Limit.AtMost(4);
    /** Between two points of a curve. */
    private static final double FINE = 1.25;

    private static final double MEDIAN = 50;
    private static final double ALMOST_ALL = 99;

    private final int rounds;
    private final int count;

    HttpDecision(Scale scale) {
        rounds = scale.rounds();
        count = scale.of(200, 3_000, 30_000);
    }

    /** @return how many it will send in all */
    int decisions() {
        return rounds * (Declines.leadIn(count) + count);
    }

    List<Figure> measure(Bench bench, Declines declines) {
        List<Latencies> http = new ArrayList<>();
        List<Latencies> hop = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            bench.say("beside a hop, round " + round);
            http.add(declines.sendInStride(count, PER_SECOND));
            hop.add(Hop.latencies(bench.platform(), Declines.leadIn(count), count, PER_SECOND));
        }
        bench.show(distribution(Latencies.together(http), Latencies.together(hop)));
        return List.of(
                figure("p99 of an HTTP decision ÷ one hop", P99, ALMOST_ALL, http, hop),
                figure("p50 of an HTTP decision ÷ one hop (stretch)", STRETCH, MEDIAN, http, hop));
    }

    private static Plot distribution(Latencies http, Latencies hop) {
        return new Plot(
                "latency",
                "Decisions over HTTP and one hop through Kafka, at %d/s".formatted(PER_SECOND),
                new Plot.Axis("one in so many takes longer", Plot.Division.LOGARITHMIC),
                new Plot.Axis("ms", Plot.Division.LOGARITHMIC),
                List.of(curve("HTTP decision", http), curve("hop", hop)));
    }

    /** By how rare a latency is, from the median on: tails are what is looked for. */
    private static Plot.Curve curve(String name, Latencies latencies) {
        List<Plot.Point> points = new ArrayList<>();
        for (double rare = 2; rare <= latencies.count(); rare *= FINE)
            points.add(new Plot.Point(rare, latencies.millis(100 - 100 / rare)));
        return new Plot.Curve(name, points);
    }

    private Figure figure(String metric, Limit limit, double percentile, List<Latencies> http, List<Latencies> hop) {
        ToDoubleFunction<Latencies> millis = latencies -> latencies.millis(percentile);
        Comparison comparison = new Comparison(
                Rounds.of(http.stream().mapToDouble(millis)),
                Rounds.of(hop.stream().mapToDouble(millis)));
        return Figure.ratio("P7", metric, limit, comparison.ratio())
                .with("HTTP decision", "ms", comparison.a())
                .with("hop", "ms", comparison.b())
                .under("%d/s open loop, %,d each round; the whole service in one process".formatted(PER_SECOND, count));
    }
}
