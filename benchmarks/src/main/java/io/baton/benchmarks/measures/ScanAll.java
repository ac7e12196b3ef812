package io.baton.benchmarks.measures;

import io.baton.benchmarks.systems.kafka.KafkaPrograms;
import io.baton.benchmarks.systems.kafka.KafkaSystem;
import java.time.Duration;
import java.util.List;

/** Expiries beside the way that many write first with Kafka Streams. No goal names it; it is where the others start from. */
public final class ScanAll implements Measure {
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
        int requests = bench.scale().of(1_000, 100_000, 300_000);
        Duration lead = Duration.ofSeconds(bench.scale().of(15, 20, 60));
        Peer scanAll = new Peer(
                "peer",
                "scan-all punctuator",
                new Limit.None(),
                () -> new KafkaSystem(KafkaPrograms.scanAll(bench.platform())));
        return Peer.inTurns(bench, requests, lead, List.of(scanAll));
    }
}
