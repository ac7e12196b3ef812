package io.baton.operations;

import io.baton.engine.rebuild.EngineRebuild;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.WireFormat;
import java.io.PrintWriter;

/** Rebuilds the engine's stores from the topics that it has published, while no engine is running. */
public final class EngineStores {
    private final Connection connection;

    /** @param connection to the deployment whose engine is stopped */
    public EngineStores(Connection connection) {
        this.connection = connection;
    }

    /**
     * Rebuilds the stores and prints where the engine will continue.
     *
     * @throws UserError if the engine is running, or Kafka refuses
     */
    public void rebuild(PrintWriter out) {
        try (WireFormat serdes = new WireFormat(connection)) {
            int resubmitted = new EngineRebuild(connection, serdes).inPlace();
            out.println("Done: the engine will continue where it had read to; " + resubmitted
                    + " submissions without an answer were submitted again");
            out.flush();
        } catch (IllegalStateException e) {
            throw new UserError(e.getMessage(), e);
        }
    }
}
