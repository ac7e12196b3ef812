package io.baton.service;

import io.baton.kafka.install.Installation;
import io.baton.kafka.install.TopicWatch;
import io.baton.kafka.serde.RegistryClient;
import io.baton.kafka.time.Watch;
import java.time.Duration;

/** What this instance stands on, as it was some seconds ago: nobody who asks waits for Kafka or for the registry. */
final class GroundHealth implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Watch<Boolean> registry;
    private final TopicWatch topics;

    /** @param installation whose topics exist */
    GroundHealth(RegistryClient registry, Installation installation) {
        this.registry = new Watch<>("registry-watch", PAUSE, true, registry::answers);
        this.topics = new TopicWatch(installation);
    }

    /** @return whether the registry answered when it was asked last */
    boolean registryAnswers() {
        return registry.last();
    }

    /** @return how the topics differ from what they should be */
    TopicWatch.Seen topics() {
        return topics.seen();
    }

    @Override
    public void close() {
        registry.close();
        topics.close();
    }
}
