package io.baton.benchmarks.measures;

import io.baton.benchmarks.systems.kafka.KafkaPlatform;
import io.baton.benchmarks.systems.kafka.KafkaPrograms;
import io.baton.benchmarks.systems.kafka.KafkaSystem;
import java.time.Duration;
import java.util.List;

/** Expiries beside the way that many write first with Kafka Streams. No goal names it; it is where the others start from. */
public final class ScanAll implements Measure {
    private static final String UNIT = "expiries/s";

    @Override
    public String goal() {
        return "peer";
    }

    @Override
    public String title() {
        return "expiries beside a punctuator that looks at all referrals";
    }

    @Override
    public List<Figure> measure(Bench bench) {
        int requests = bench.scale().of(1_000, 100_000, 1_000_000);
        Lead lead = new Lead(Duration.ofSeconds(bench.scale().of(15, 20, 120)));
        try (KafkaPlatform platform = KafkaPlatform.start(bench.freshDirectory("platform"), Bench.HEAP_MEGABYTES)) {
            Comparison comparison = Comparison.inTurns(
                    bench.scale().rounds(),
                    () -> Expiries.of(bench, () -> new KafkaSystem(KafkaPrograms.baton(platform)), requests, lead)
                            .perSecond(),
                    () -> Expiries.of(bench, () -> new KafkaSystem(KafkaPrograms.scanAll(platform)), requests, lead)
                            .perSecond());
            return List.of(
                    Figure.ratio("peer", "expiries/s ÷ scan-all punctuator", new Limit.None(), comparison.ratio())
                            .with("Baton", UNIT, comparison.a())
                            .with("scan-all punctuator", UNIT, comparison.b())
                            .under("%,d open, all due at once".formatted(requests)));
        }
    }
}
