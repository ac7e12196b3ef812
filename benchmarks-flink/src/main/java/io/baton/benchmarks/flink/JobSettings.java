package io.baton.benchmarks.flink;

import io.baton.kafka.serde.Connection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * What the job was started with.
 *
 * @param connection to Kafka and the registry
 * @param responseWindow from a submission's arrival to the deadline
 * @param stateDirectory for stores and checkpoints
 * @param cacheMegabytes for all stores in all
 */
record JobSettings(Connection connection, Duration responseWindow, Path stateDirectory, int cacheMegabytes) {
    /** @return those among the system properties, which are called as every program's */
    static JobSettings given() {
        Connection connection = new Connection(
                given("baton.kafka.bootstrap-servers"),
                        URI.create(given("baton.registry.url")))
                .withPrefix(given("baton.topic-prefix"));
        return new JobSettings(
                connection,
                Duration.parse(given("benchmark.response-window")),
                Path.of(given("baton.state-directory")),
                Integer.parseInt(given("baton.cache-megabytes")));
    }

    private static String given(String key) {
        String value = System.getProperty(key);
        if (value == null) throw new IllegalStateException(key + " is not given");
        return value;
    }
}
