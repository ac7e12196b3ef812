package io.baton.benchmarks.measures;

import io.baton.benchmarks.systems.Directories;
import io.baton.benchmarks.systems.Preload;
import io.baton.benchmarks.systems.kafka.KafkaPlatform;
import io.baton.benchmarks.systems.kafka.KafkaPrograms;
import io.baton.benchmarks.systems.kafka.KafkaSystem;
import io.baton.benchmarks.systems.kafka.Records;
import io.baton.benchmarks.work.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * P13: what one more open referral costs on disk and in memory. A first lot is taken in beforehand, which warms the process;
 * the second is what counts.
 */
public final class Footprint implements Measure {
    private static final Limit DISK = new Limit.AtMost(120);
    private static final Limit MEMORY = new Limit.AtMost(40);
    private static final Duration FAR_AWAY = Duration.ofDays(14);

    @Override
    public String goal() {
        return "P13";
    }

    @Override
    public String title() {
        return "an open referral's share of disk and memory";
    }

    @Override
    public List<Figure> measure(Bench bench) {
        int lot = bench.scale().of(1_000, 40_000, 1_000_000);
        try (KafkaPlatform platform = KafkaPlatform.start(bench.freshDirectory("platform"), Bench.HEAP_MEGABYTES);
                KafkaSystem system = new KafkaSystem(KafkaPrograms.baton(platform))) {
            system.start(bench.conditions(), new Ledger(2 * lot));
            takeIn(system, 0, lot);
            Used warm = used(system);
            takeIn(system, lot, lot);
            Used full = used(system);
            int avro = Records.stored().length;
            String under = "the second %,d of %,d open; Avro size %d B".formatted(lot, 2 * lot, avro);
            double disk = (double) (full.disk - warm.disk) / lot - avro;
            double memory = (double) (full.memory - warm.memory) / lot;
            return List.of(
                    Figure.value("P13", "disk of an open referral over its Avro size", "B", DISK, Rounds.once(disk))
                            .under(under + "; the engine's stores, after a clean restart"),
                    Figure.value("P13", "resident memory of an open referral", "B", MEMORY, Rounds.once(memory))
                            .under(under + "; the engine's process"));
        }
    }

    private record Used(long disk, long memory) {}

    private static void takeIn(KafkaSystem system, int first, int count) {
        Instant due = Instant.now().plus(FAR_AWAY);
        system.preload(new Preload(first, count, due, due));
    }

    /** A restart writes to disk what the stores still had in memory. */
    private static Used used(KafkaSystem system) {
        system.program().restart();
        return new Used(
                Directories.bytes(system.program().stateDirectory()),
                system.program().chargedItself().residentBytes());
    }
}
