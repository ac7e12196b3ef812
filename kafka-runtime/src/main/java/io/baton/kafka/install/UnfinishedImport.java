package io.baton.kafka.install;

import io.baton.kafka.serde.Connection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;

/** Says of topics that an import has begun to fill them, by a topic beside them: Baton does not start on half of them. */
public final class UnfinishedImport implements AutoCloseable {
    /** The topic's name, behind the deployment's prefix. */
    public static final String MARK = "import-unfinished";

    private final String mark;
    private final Admin admin;

    /** @param connection the topics that are to be filled */
    public UnfinishedImport(Connection connection) {
        this.mark = mark(connection);
        this.admin = Admin.create(connection.clientSettings());
    }

    static String mark(Connection connection) {
        return connection.topicPrefix() + MARK;
    }

    static void requireNone(Connection connection, Set<String> existing) {
        if (existing.contains(mark(connection)))
            throw new IllegalStateException("An import into the topics " + connection.topicPrefix()
                    + "* was begun and has not finished: import again, under another prefix"
                    + " (docs/time-and-rebuilding.md).");
    }

    /** Before the first record. */
    public void begin() {
        answered(admin.createTopics(List.of(new NewTopic(mark, Optional.of(1), Optional.empty())))
                .all());
    }

    /** After the last. */
    public void end() {
        answered(admin.deleteTopics(List.of(mark)).all());
    }

    private static void answered(KafkaFuture<Void> asked) {
        try {
            asked.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka refused: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while importing", e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
