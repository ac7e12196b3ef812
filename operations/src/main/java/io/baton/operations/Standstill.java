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

/** That a deployment stands still: nobody is at work, all that was asked is decided and told, and nobody writes. */
final class Standstill {
    /** Profiles that the engine has not read are imported, and read then. */
    private static final List<Topic<?>> DECIDED = List.of(RFI_SUBMISSIONS, REFERRAL_DECISIONS);

    private final Connection connection;
    private final Map<TopicPartition, Long> ends;

    private Standstill(Connection connection) {
        this.connection = connection;
        this.ends = ends(connection);
    }

    /**
     * @return the standstill, as of now
     * @throws UserError if it does not stand still
     */
    static Standstill of(Connection connection) {
        RunningGroups.requireNone(connection, connection.topicPrefix() + "baton-");
        Set<String> unread = new TreeSet<>(unread(connection, Engine.application(connection), DECIDED));
        unread.addAll(unread(connection, Notifier.application(connection), IntentTopology.INPUTS));
        if (!unread.isEmpty())
            throw new UserError("Not all of " + String.join(", ", unread)
                    + " has been read. Start Baton, stop whoever writes to it, and stop it a few seconds later");
        requireNothingHeld(connection);
        return new Standstill(connection);
    }

    /** A decline is told when it is known who has the RFI now, and no topic has it until then. */
    private static void requireNothingHeld(Connection connection) {
        String notifier = Notifier.application(connection);
        boolean none = Changelogs.missing(connection, notifier, List.of(IntentTopology.HELD))
                .contains(IntentTopology.HELD);
        if (none || Changelogs.size(connection, notifier, IntentTopology.HELD) == 0) return;
        throw new UserError("Declines or expiries are not told yet, because their RFIs are being passed on."
                + " Start Baton, and stop it two minutes later");
    }

    /** @throws UserError if somebody has written since */
    void requireStill() {
        Set<String> written = ends(connection).entrySet().stream()
                .filter(end -> !end.getValue().equals(ends.get(end.getKey())))
                .map(end -> end.getKey().topic())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!written.isEmpty())
            throw new UserError("Somebody has written to " + String.join(", ", written)
                    + " meanwhile, and what they wrote is not imported: stop them, and import again");
    }

    private static Set<String> unread(Connection connection, String application, List<Topic<?>> inputs) {
        try {
            return new CatchUp(connection, application, names(connection, inputs)).unread();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while looking what " + application + " has read", e);
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
