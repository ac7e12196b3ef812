package io.baton.quickstart;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.baton.local.Ground;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** A broker and a registry as containers. They outlive a Baton that is closed and started again, and end with the JVM. */
final class Containers implements Ground {
    private static final DockerImageName KAFKA = DockerImageName.parse("apache/kafka:4.4.0");
    private static final DockerImageName REGISTRY = DockerImageName.parse("apicurio/apicurio-registry:3.3.3");
    private static final String KAFKA_INSIDE = "kafka:19092";
    private static final int REGISTRY_PORT = 8080;
    private static final Duration STARTED_WITHIN = Duration.ofMinutes(2);

    private final KafkaContainer kafka;
    private final GenericContainer<?> registry;

    private Containers() {
        Network network = Network.newNetwork();
        kafka = new KafkaContainer(KAFKA).withNetwork(network).withListener(KAFKA_INSIDE);
        registry = new GenericContainer<>(REGISTRY)
                .withNetwork(network)
                .withEnv("APICURIO_STORAGE_KIND", "kafkasql")
                .withEnv("APICURIO_KAFKASQL_BOOTSTRAP_SERVERS", KAFKA_INSIDE)
                // Milliseconds; as in docker-compose.yml.
                .withEnv("APICURIO_KAFKASQL_CONSUMER_POLL_TIMEOUT", "500")
                .withExposedPorts(REGISTRY_PORT)
                .waitingFor(Wait.forHttp("/apis/ccompat/v7/subjects").withStartupTimeout(STARTED_WITHIN));
        kafka.start();
        registry.start();
    }

    /** The test is skipped where there is no Docker; a build that must not skip it sets {@code baton.docker.required}. */
    static Ground ground() {
        boolean docker = DockerClientFactory.instance().isDockerAvailable();
        if (!docker && Boolean.getBoolean("baton.docker.required"))
            throw new IllegalStateException("No Docker engine answers, and this build requires one");
        if (!docker) System.out.println("SKIPPED: no Docker engine answers, so nothing is tested on containers");
        assumeTrue(docker, "no Docker engine answers");
        return Started.GROUND;
    }

    @Override
    public Platform platform(Path directory, int kafkaPort, int registryPort) {
        return new KeptPlatform(
                kafka.getBootstrapServers(),
                URI.create("http://" + registry.getHost() + ":" + registry.getMappedPort(REGISTRY_PORT)
                        + "/apis/ccompat/v7"));
    }

    private static final class Started {
        private static final Ground GROUND = new Containers();
    }
}
