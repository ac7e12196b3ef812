package io.baton.operations;

import static io.baton.events.topics.Topics.REFERRAL_DECISIONS;
import static io.baton.events.topics.Topics.RFI_SUBMISSIONS;

import io.baton.engine.Engine;
import io.baton.events.topics.Topic;
import io.baton.events.topics.Topics;
import io.baton.kafka.follow.CommittedRecords;
import io.baton.kafka.install.RunningGroups;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.streams.CatchUp;
import io.baton.kafka.streams.Changelogs;
import io.baton.notifier.Notifier;
import io.baton.notifier.intents.IntentTopology;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/** The check that a deployment is stopped: no group has members, every input is processed, and nobody writes to its topics. */
final class Standstill {
    /** Not the profiles: those that the engine has not read are imported, and the new engine reads them. */
    private static final List<Topic<?>> ENGINE_INPUTS = List.of(RFI_SUBMISSIONS, REFERRAL_DECISIONS);

    private final Connection connection;
    private final Map<TopicPartition, Long> ends;

    private Standstill(Connection connection) {
        this.connection = connection;
        this.ends = ends(connection);
    }

    /**
     * @return the standstill, with the topics' ends of now
     * @throws UserError if the deployment is running or not everything in it is processed
     */
    static Standstill of(Connection connection) {
        RunningGroups.requireNone(connection, connection.topicPrefix() + "baton-");
        Set<String> unread = new TreeSet<>(unread(connection, Engine.application(connection), ENGINE_INPUTS));
        unread.addAll(unread(connection, Notifier.application(connection), IntentTopology.INPUTS));
        if (!unread.isEmpty())
            throw new UserError(
                    "Not all of " + String.join(", ", unread)
                            + " has been read. Start Baton, stop everything that writes to it, and stop Baton a few seconds later");
        requireNothingHeld(connection);
        return new Standstill(connection);
    }

    /** The mail about a decline waits until the RFI's new partner is known. Until then only this store has it, and no topic to import. */
    private static void requireNothingHeld(Connection connection) {
        String notifier = Notifier.application(connection);
        boolean none = Changelogs.missing(connection, notifier, List.of(IntentTopology.HELD))
                .contains(IntentTopology.HELD);
        if (none || Changelogs.size(connection, notifier, IntentTopology.HELD) == 0) return;
        throw new UserError(
                "Mails about declines or expiries are still held back, because their RFIs are being passed on."
                        + " Start Baton, and stop it two minutes later");
    }

    /** @throws UserError if a topic has grown since */
    void requireStill() {
        Set<String> written = ends(connection).entrySet().stream()
                .filter(end -> !end.getValue().equals(ends.get(end.getKey())))
                .map(end -> end.getKey().topic())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!written.isEmpty())
            throw new UserError("New records came to " + String.join(", ", written)
                    + " during the import, and are not imported: stop the writer, and import again");
    }

    private static Set<String> unread(Connection connection, String application, List<Topic<?>> inputs) {
        try {
            return new CatchUp(connection, application, names(connection, inputs)).unread();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading the offsets of " + application, e);
        }
    }

    private static Map<TopicPartition, Long> ends(Connection connection) {
        try (CommittedRecords records = new CommittedRecords(connection, names(connection, Topics.ALL))) {
            return records.ends();
        }
    }

    private static List<String> names(Connection connection, List<Topic<?>> topics) {
        return topics.stream().map(connection::name).toList();
    }
}
