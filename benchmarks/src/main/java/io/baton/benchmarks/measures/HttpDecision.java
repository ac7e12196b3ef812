package io.baton.benchmarks.measures;

import io.baton.benchmarks.systems.Preload;
import io.baton.benchmarks.systems.kafka.Hop;
import io.baton.benchmarks.systems.kafka.KafkaPlatform;
import io.baton.benchmarks.systems.kafka.KafkaPrograms;
import io.baton.benchmarks.systems.kafka.KafkaSystem;
import io.baton.benchmarks.systems.kafka.PartnerApi;
import io.baton.benchmarks.work.Latencies;
import io.baton.benchmarks.work.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** P7: a decision over HTTP with its committed answer, beside one hop from a producer to a consumer. */
public final class HttpDecision implements Measure {
    private static final int PER_SECOND = 500;
    private static final Limit P99 = new Limit.AtMost(2);
    private static final Limit STRETCH = new Limit.AtMost(4);
    /** Between two points of a curve. */
    private static final double FINE = 1.25;

    private static final double MEDIAN = 50;
    private static final double ALMOST_ALL = 99;
    private static final Duration FAR_AWAY = Duration.ofDays(14);

    @Override
    public String goal() {
        return "P7";
    }

    @Override
    public String title() {
        return "a decision over HTTP, and a hop through Kafka, at %d/s".formatted(PER_SECOND);
    }

    @Override
    public List<Figure> measure(Bench bench) {
        int warmUp = bench.scale().of(50, 20_000, 30_000);
        int count = bench.scale().of(200, 3_000, 30_000);
        int requests = warmUp + count * bench.scale().rounds();
        try (KafkaPlatform platform = KafkaPlatform.start(bench.freshDirectory("platform"), Bench.HEAP_MEGABYTES);
                KafkaSystem service = new KafkaSystem(KafkaPrograms.service(platform))) {
            service.start(bench.conditions(), new Ledger(requests));
            Instant due = Instant.now().plus(FAR_AWAY);
            service.preloadInbox(new Preload(0, requests, due, due));
            try (PartnerApi api = service.program().partnerApi()) {
                Declines declines = new Declines(api, 0, PER_SECOND);
                bench.say("warming up");
                declines.warmUp(warmUp);
                return figures(bench, platform, declines, count);
            }
        }
    }

    private static List<Figure> figures(Bench bench, KafkaPlatform platform, Declines declines, int count) {
        List<Latencies> http = new ArrayList<>();
        List<Latencies> hop = new ArrayList<>();
        for (int round = 0; round < bench.scale().rounds(); round++) {
            bench.say("round " + (round + 1));
            http.add(declines.send(count));
            hop.add(Hop.latencies(platform, count / 2, count, PER_SECOND));
        }
        bench.show(distribution(Latencies.together(http), Latencies.together(hop)));
        return List.of(
                figure("p99 of an HTTP decision ÷ one hop", P99, ALMOST_ALL, http, hop, count),
                figure("p50 of an HTTP decision ÷ one hop (stretch)", STRETCH, MEDIAN, http, hop, count));
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

    private static Figure figure(
            String metric, Limit limit, double percentile, List<Latencies> http, List<Latencies> hop, int count) {
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
