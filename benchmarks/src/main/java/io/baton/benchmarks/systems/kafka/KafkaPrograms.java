package io.baton.benchmarks.systems.kafka;

import io.baton.benchmarks.process.JavaProgram;
import io.baton.kafka.streams.StreamsSettings.Guarantee;
import java.util.Map;

/** The programs that are measured between Baton's topics. */
public final class KafkaPrograms {
    private KafkaPrograms() {}

    /** @return Baton's engine, as users get it: the real topology, exactly once */
    public static KafkaProgram baton(KafkaPlatform platform) {
        return new KafkaProgram("Baton", JavaProgram.of(EngineMain.class), Map.of(), platform);
    }

    /** @return Baton's engine, with a standby for each of its stores */
    public static KafkaProgram batonWithStandby(KafkaPlatform platform) {
        return new KafkaProgram(
                "Baton with a standby", JavaProgram.of(EngineMain.class), Map.of("baton.standbys", "1"), platform);
    }

    /** @return Baton's whole service, as users get it: engine, views and HTTP */
    public static KafkaProgram service(KafkaPlatform platform) {
        return new KafkaProgram("Baton's service", JavaProgram.of(ServiceMain.class), Map.of(), platform);
    }

    /** @return the engine at least once */
    public static KafkaProgram batonAtLeastOnce(KafkaPlatform platform) {
        return new KafkaProgram(
                "Baton, at least once",
                JavaProgram.of(EngineMain.class),
                Map.of(EngineMain.GUARANTEE, Guarantee.AT_LEAST_ONCE.name()),
                platform);
    }

    /** @return consume, transform, produce: exactly once, and nothing else */
    public static KafkaProgram rawLoop(KafkaPlatform platform) {
        return new KafkaProgram("raw exactly-once loop", JavaProgram.of(RawLoopMain.class), Map.of(), platform);
    }

    /** @return deadlines found by looking at all of them, as many do it with Kafka Streams */
    public static KafkaProgram scanAll(KafkaPlatform platform) {
        return new KafkaProgram(
                "Kafka Streams, scan-all punctuator", JavaProgram.of(ScanAllMain.class), Map.of(), platform);
    }

    /**
     * @return which Flink was built into the benchmark
     * @throws IllegalStateException if none was; the message says how to
     */
    public static String flinkVersion() {
        return FlinkBuild.here().version();
    }

    /** @return Flink with RocksDB and timers */
    public static KafkaProgram flink(KafkaPlatform platform) {
        FlinkBuild build = FlinkBuild.here();
        return new KafkaProgram("Flink " + build.version(), build.program(), Map.of(), platform);
    }
}
