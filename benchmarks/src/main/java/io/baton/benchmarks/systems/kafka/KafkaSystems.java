package io.baton.benchmarks.systems.kafka;

import io.baton.streams.StreamsSettings.Guarantee;
import java.util.Map;

/** The systems on Kafka. */
public final class KafkaSystems {
    private KafkaSystems() {}

    /** @return Baton's engine, as users get it: the real topology, exactly once */
    public static KafkaSystem baton(KafkaPlatform platform) {
        return new KafkaSystem("Baton", EngineMain.class, Map.of(), platform);
    }

    /** @return the same, at least once */
    public static KafkaSystem batonAtLeastOnce(KafkaPlatform platform) {
        return new KafkaSystem(
                "Baton, at least once",
                EngineMain.class,
                Map.of(EngineMain.GUARANTEE, Guarantee.AT_LEAST_ONCE.name()),
                platform);
    }
}
