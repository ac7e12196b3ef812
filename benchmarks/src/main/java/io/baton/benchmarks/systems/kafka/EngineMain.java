package io.baton.benchmarks.systems.kafka;

import io.baton.benchmarks.process.Answering;
import io.baton.engine.Engine;
import io.baton.engine.Program;
import io.baton.events.ReroutingMode;
import io.baton.kafka.serde.WireFormat;
import io.baton.kafka.streams.StreamsSettings;
import io.baton.kafka.streams.StreamsSettings.Guarantee;
import io.baton.service.BatonSettings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Baton's engine without the views and the facade. Asked to {@code start}, it answers after how many milliseconds it runs;
 * asked to {@code stop}, it answers when it has stopped. It may be started again.
 */
final class EngineMain {
    /** Set to another guarantee than the default. */
    static final String GUARANTEE = "benchmark.guarantee";

    private static final Duration LOOK = Duration.ofMillis(1);

    private final ProgramSettings settings = ProgramSettings.given();
    private final WireFormat serdes = new WireFormat(settings.baton().connection());
    private Engine engine;

    private EngineMain() {}

    public static void main(String[] args) {
        EngineMain program = new EngineMain();
        Answering.lines(question -> switch (question) {
            case KafkaProgram.START -> program.start();
            case KafkaProgram.STOP -> program.stop();
            default -> throw new IllegalArgumentException(question);
        });
    }

    private String start() {
        long begun = System.nanoTime();
        BatonSettings baton = settings.baton();
        engine = new Engine(
                baton.connection(),
                serdes,
                streams(),
                baton.partitions(),
                new Program(
                        settings::policy, (need, without, most) -> List.of(), () -> ReroutingMode.SUGGEST, _ -> false),
                told -> false,
                baton.commitInterval(),
                _ -> {});
        engine.start();
        while (!engine.running()) LockSupport.parkNanos(LOOK.toNanos());
        return String.valueOf(Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }

    private String stop() {
        engine.close();
        return "stopped";
    }

    private StreamsSettings streams() {
        StreamsSettings usual = settings.baton().engine();
        String guarantee = System.getProperty(GUARANTEE, usual.guarantee().name());
        return settings.engine(Guarantee.valueOf(guarantee), usual.commitInterval());
    }
}
