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
        int warmUp = bench.scale().of(50, 5_000, 15_000);
        int count = bench.scale().of(200, 5_000, 30_000);
        int requests = warmUp + count * bench.scale().rounds();
        try (KafkaPlatform platform = KafkaPlatform.start(bench.freshDirectory("platform"), Bench.HEAP_MEGABYTES);
                KafkaSystem service = new KafkaSystem(KafkaPrograms.service(platform))) {
            service.start(bench.conditions(), new Ledger(requests));
            Instant due = Instant.now().plus(FAR_AWAY);
            service.preload(new Preload(0, requests, due, due));
            try (PartnerApi api = service.program().partnerApi()) {
                Declines declines = new Declines(api, 0, PER_SECOND);
                bench.say("warming up");
                declines.send(warmUp);
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
        return List.of(
                figure("p99 of an HTTP decision ÷ one hop", P99, ALMOST_ALL, http, hop, count),
                figure("p50 of an HTTP decision ÷ one hop (stretch)", STRETCH, MEDIAN, http, hop, count));
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
