package io.baton.benchmarks.systems.kafka;

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
        private int instances;

        @Override
        public void begin(KafkaProgram program) {
            next(program);
        }

        @Override
        public void prepare(KafkaProgram program) {
            next(program);
            program.awaitQuiet();
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
    }
}
