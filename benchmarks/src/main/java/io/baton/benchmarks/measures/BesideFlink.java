package io.baton.benchmarks.measures;

import io.baton.benchmarks.systems.kafka.KafkaPrograms;
import io.baton.benchmarks.systems.kafka.KafkaSystem;
import io.baton.benchmarks.work.Ledger;
import io.baton.benchmarks.work.Script;
import io.baton.benchmarks.work.ScriptRun;
import java.time.Duration;
import java.util.List;

/** Expiries beside Flink with RocksDB and timers. No goal names it. */
public final class BesideFlink implements Measure {
    private static final int SCRIPT_REQUESTS = 300;
    private static final int SCRIPT_PER_SECOND = 50;
    /** Some checkpoints long: before one, nobody sees a request that they could decline. */
    private static final Duration SCRIPT_WINDOW = Duration.ofSeconds(8);

    @Override
    public String goal() {
        return "peer, Flink";
    }

    @Override
    public String title() {
        return "expiries beside Flink, with RocksDB and timers";
    }

    @Override
    public List<Figure> measure(Bench bench) {
        String name = "Flink " + KafkaPrograms.flinkVersion();
        int requests = bench.scale().of(1_000, 100_000, 300_000);
        Duration lead = Duration.ofSeconds(bench.scale().of(15, 20, 60));
        requireItDoesTheWork(bench);
        Peer flink = new Peer("peer", name, new Limit.None(), () -> flink(bench));
        return Peer.inTurns(bench, requests, lead, List.of(flink));
    }

    private static KafkaSystem flink(Bench bench) {
        return new KafkaSystem(KafkaPrograms.flink(bench.platform()));
    }

    /** No test runs this peer, so it does the whole script here before anything of it is measured. */
    private static void requireItDoesTheWork(Bench bench) {
        Script script = new Script(bench.seed(), SCRIPT_REQUESTS, SCRIPT_PER_SECOND, SCRIPT_WINDOW);
        Ledger ledger = new Ledger(SCRIPT_REQUESTS);
        try (KafkaSystem flink = flink(bench)) {
            bench.say(flink.description().name() + " does the script");
            flink.start(bench.conditions(SCRIPT_WINDOW), ledger);
            ScriptRun.of(flink, script, ledger);
        }
    }
}
