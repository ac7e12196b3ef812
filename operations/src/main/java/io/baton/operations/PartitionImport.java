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
 * Brings a deployment that stands still into topics of another prefix with another number of partitions. The old ones stay as
 * they are. Nothing is decided or told: what was published is copied to where it belongs now, the stores are folded out of
 * it, and the inputs begin empty.
 */
public final class PartitionImport {
    private final Connection from;
    private final Connection to;
    private final int partitions;
    private final Progress progress;

    /**
     * @param from the deployment as it is
     * @param prefix of the topics that it is brought to
     * @param partitions of each of these
     * @param progress told of each step
     */
    public PartitionImport(Connection from, String prefix, int partitions, Progress progress) {
        this.from = from;
        this.to = from.withPrefix(prefix);
        this.partitions = partitions;
        this.progress = progress;
    }

    /**
     * Imports all of it, and returns when the new deployment may be started.
     *
     * @throws UserError if it does not stand still, or there is nothing to do, or no room for it
     * @throws IllegalStateException if Kafka refuses
     */
    public void run() {
        Installed before = Installed.on(from);
        requireOther(before);
        requireUnused();
        try (WireFormat serdes = new WireFormat(from);
                UnfinishedImport mark = new UnfinishedImport(to)) {
            Standstill standstill = progress.step("Everything stands still", () -> Standstill.of(from));
            progress.step("New topics", () -> installed(before, serdes));
            mark.begin();
            progress.step("What was published", () -> new TopicCopies(from, to, serdes, partitions).all());
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
            throw new UserError("The topics have " + partitions + " partitions already");
    }

    private void requireUnused() {
        if (to.topicPrefix().isEmpty() || used(from, to.topicPrefix()))
            throw new UserError("Topics are imported under a prefix that none has yet, and " + to.topicPrefix()
                    + " is none: choose another");
    }

    /** @return whether a topic has this prefix */
    public static boolean used(Connection connection, String prefix) {
        try (Admin admin = Admin.create(connection.clientSettings())) {
            Set<String> topics = admin.listTopics().names().get();
            return topics.stream().anyMatch(topic -> topic.startsWith(prefix));
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "Kafka does not tell its topics: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while looking for topics", e);
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
