package io.baton.projections.engine;

import static io.baton.events.topics.Topics.REFERRAL_EVENTS;

import io.baton.events.Policy;
import io.baton.events.ReroutingMode;
import io.baton.events.install.InputOffsets;
import io.baton.events.wire.Connection;
import io.baton.events.wire.TopicSerdes;
import io.baton.partners.PartnerFinder;
import io.baton.streams.StreamsService;
import io.baton.streams.StreamsSettings;
import java.util.function.Supplier;

/** The engine of one instance: decides exactly once, and only what was not decided before. */
public final class Engine implements AutoCloseable {
    private final Connection connection;
    private final StreamsSettings settings;
    private final StreamsService service;

    /**
     * @param connection the deployment
     * @param serdes of its topics
     * @param settings of the application; exactly once
     * @param partitions of every topic
     * @param policy the windows in force
     * @param partners who fits an RFI that names no targets, or was declined
     * @param rerouting what is done after a decline or an expiry
     */
    public Engine(
            Connection connection,
            TopicSerdes serdes,
            StreamsSettings settings,
            int partitions,
            Supplier<Policy> policy,
            PartnerFinder partners,
            Supplier<ReroutingMode> rerouting) {
        this.connection = connection;
        this.settings = settings;
        this.service = new StreamsService(
                new EngineTopology(serdes, connection::name, partitions, policy, partners, rerouting).build(),
                settings,
                connection);
    }

    /**
     * Starts it, and returns before it runs.
     *
     * @throws IllegalStateException if its place in its inputs was lost
     */
    public void start() {
        new InputOffsets(connection).installOrRefuse(settings.applicationId(), EngineTopology.INPUTS, REFERRAL_EVENTS);
        service.start();
    }

    /** @return whether it runs */
    public boolean running() {
        return service.running();
    }

    /** @return the records that its stores read from their changelogs since the start; none after a clean stop */
    public long restored() {
        return service.restored();
    }

    /** @return how it is, for people */
    public String status() {
        return service.status();
    }

    @Override
    public void close() {
        service.close();
    }
}
