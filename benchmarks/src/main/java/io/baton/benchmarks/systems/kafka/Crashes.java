package io.baton.benchmarks.systems.kafka;

import io.baton.benchmarks.process.Waiting;
import java.time.Duration;

/** What happens to an engine whose process is killed: either it is started again, or another instance stands by. */
public sealed interface Crashes {
    /** The name that an instance keeps over its restarts. */
    String FIRST = "first";

    /** Starts the engine as it will be when it is killed. */
    void begin(KafkaProgram program);

    /** Lets everything be in place for the next crash. */
    void prepare(KafkaProgram program);

    /** Does what is done after a crash. */
    void recover(KafkaProgram program);

    /** The same instance is started again at once. */
    record StartedAgain() implements Crashes {
        @Override
        public void begin(KafkaProgram program) {
            recover(program);
        }

        @Override
        public void prepare(KafkaProgram program) {
            // It stands alone.
        }

        @Override
        public void recover(KafkaProgram program) {
            program.launch(FIRST);
            program.start();
        }
    }

    /** Another instance has copies of its stores. */
    final class StandingBy implements Crashes {
        private static final Duration PATIENCE = Duration.ofMinutes(10);
        /** An instance that needs less has nothing left to copy. */
        private static final Duration IDLE = Duration.ofMillis(150);

        private static final Duration LOOK = Duration.ofSeconds(1);

        private int instances;

        @Override
        public void begin(KafkaProgram program) {
            next(program);
        }

        @Override
        public void prepare(KafkaProgram program) {
            next(program);
            Waiting.until(() -> idle(program), PATIENCE, "The end of copying");
        }

        @Override
        public void recover(KafkaProgram program) {
            // The other instance misses it by itself.
        }

        private void next(KafkaProgram program) {
            instances++;
            program.launch("instance-" + instances);
            program.start();
        }

        private static boolean idle(KafkaProgram program) {
            Duration before = program.chargedItself().cpu();
            Waiting.comes(() -> false, LOOK);
            return program.chargedItself().cpu().minus(before).compareTo(IDLE) < 0;
        }
    }
}
