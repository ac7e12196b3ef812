package io.baton.benchmarks.measures;

import io.baton.benchmarks.systems.Directories;
import io.baton.benchmarks.systems.Preload;
import io.baton.benchmarks.systems.kafka.KafkaPrograms;
import io.baton.benchmarks.systems.kafka.KafkaSystem;
import io.baton.benchmarks.systems.kafka.Records;
import io.baton.benchmarks.work.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * P13: what one more open referral costs on disk and in memory. Two lots are taken in beforehand, which warm the process and
 * fill its caches; the third is what counts.
 */
public final class Footprint implements Measure {
    private static final Limit DISK = new Limit.AtMost(120);
    private static final Limit MEMORY = new Limit.AtMost(40);
    /** That what grows with the referrals is told from what fills with them, up to this bound. */
    private static final int CACHE_MEGABYTES = 32;

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
        int lot = bench.scale().of(1_000, 40_000, 500_000);
        try (KafkaSystem system = new KafkaSystem(KafkaPrograms.baton(bench.platform()))) {
            system.start(bench.conditions().withCache(CACHE_MEGABYTES), new Ledger(3 * lot));
            takeIn(system, 0, lot);
            long diskBefore = disk(system);
            takeIn(system, lot, lot);
            long memoryBefore = memory(system);
            takeIn(system, 2 * lot, lot);
            double memory = (double) (memory(system) - memoryBefore) / lot;
            int avro = Records.stored().length;
            double disk = (disk(system) - diskBefore) / (2.0 * lot) - avro;
            String under = "the last of %,d open; Avro size %d B".formatted(3 * lot, avro);
            return List.of(
                    Figure.value("P13", "disk of an open referral over its Avro size", "B", DISK, Rounds.once(disk))
                            .under(under + "; the engine's stores, after a clean restart"),
                    Figure.value("P13", "resident memory of an open referral", "B", MEMORY, Rounds.once(memory))
                            .under(under + "; the engine's process, with %d MB of cache".formatted(CACHE_MEGABYTES)));
        }
    }

    private static void takeIn(KafkaSystem system, int first, int count) {
        Instant due = Instant.now().plus(FAR_AWAY);
        system.preload(new Preload(first, count, due, due));
    }

    /** A restart writes to disk what the stores still had in memory. */
    private static long disk(KafkaSystem system) {
        system.program().restart();
        return Directories.bytes(system.program().stateDirectory());
    }

    private static long memory(KafkaSystem system) {
        return system.program().chargedItself().residentBytes();
    }
}
