package io.baton.operations;

import io.baton.engine.rebuild.EngineRebuild;
import io.baton.engine.rebuild.UnansweredSubmissions;
import io.baton.kafka.install.Installation;
import io.baton.kafka.install.Installed;
import io.baton.kafka.install.UnfinishedImport;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.WireFormat;
import io.baton.notifier.ImportedNotifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Imports a stopped deployment into topics of another prefix with another number of partitions. The old topics stay unchanged.
 * Nothing is decided and no mail is sent: the published records are copied to the partitions of their keys, the stores are
 * rebuilt from the copies, and the input topics start empty.
 */
public final class PartitionImport {
    private final Connection from;
    private final Connection to;
    private final int partitions;
    private final Progress progress;

    /**
     * @param from the deployment as it is
     * @param prefix of the new topics
     * @param partitions of each new topic
     * @param progress prints each step
     */
    public PartitionImport(Connection from, String prefix, int partitions, Progress progress) {
        this.from = from;
        this.to = from.withPrefix(prefix);
        this.partitions = partitions;
        this.progress = progress;
    }

    /**
     * Imports everything, and returns when the new deployment may be started.
     *
     * @throws UserError if the deployment is running or not everything in it is processed, if it has this number of partitions
     *     already, if the prefix is in use, or if Kafka refuses
     */
    public void run() {
        if (partitions < 1) throw new UserError("--partitions must be 1 or more");
        try {
            importAll();
        } catch (IllegalStateException e) {
            throw new UserError(e.getMessage(), e);
        }
    }

    private void importAll() {
        Installed before = Installed.on(from);
        requireOther(before);
        requireUnused();
        try (WireFormat serdes = new WireFormat(from);
                UnfinishedImport mark = new UnfinishedImport(to)) {
            Standstill standstill = progress.step("Check that nothing is running", () -> Standstill.of(from));
            progress.step("New topics", () -> installed(before, serdes));
            mark.begin();
            progress.step("Published records", () -> new TopicCopies(from, to, serdes, partitions).all());
            progress.step("The engine's stores", () -> engine(serdes));
            progress.step("The notifier's stores", () -> {
                ImportedNotifier.prepare(to, serdes);
                return to;
            });
            standstill.requireStill();
            mark.end();
        }
    }

    private void requireOther(Installed before) {
        if (before.partitions() == partitions)
            throw new UserError("The topics already have " + partitions + " partitions");
    }

    private void requireUnused() {
        if (to.topicPrefix().isEmpty() || used(from, to.topicPrefix()))
            throw new UserError("The new topics need a prefix that no topic has yet. Choose another than \""
                    + to.topicPrefix() + "\"");
    }

    /** @return whether any topic's name starts with this prefix */
    public static boolean used(Connection connection, String prefix) {
        try (Admin admin = Admin.create(connection.clientSettings())) {
            Set<String> topics = admin.listTopics().names().get();
            return topics.stream().anyMatch(topic -> topic.startsWith(prefix));
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "Kafka does not list its topics: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while listing topics", e);
        }
    }

    private Installation installed(Installed before, WireFormat serdes) {
        Installation installation = new Installation(to, partitions, before.replicas());
        installation.createTopics();
        try {
            installation.registerSchemas(serdes.registry());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return installation;
    }

    private int engine(WireFormat serdes) {
        List<ConsumerRecord<byte[], byte[]>> unanswered = UnansweredSubmissions.of(from, serdes);
        new EngineRebuild(to, serdes).onImported(unanswered);
        return unanswered.size();
    }
}
