package io.baton.engine.rebuild;

import static io.baton.events.topics.Topics.DECISION_RESULTS;
import static io.baton.events.topics.Topics.PARTNER_NAMES;
import static io.baton.events.topics.Topics.REFERRAL_EVENTS;
import static io.baton.events.topics.Topics.RFI_RESULTS;
import static io.baton.events.topics.Topics.RFI_SUBMISSIONS;

import io.baton.engine.Engine;
import io.baton.kafka.follow.AppendedRecords;
import io.baton.kafka.install.InputOffsets;
import io.baton.kafka.install.RunningGroups;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.kafka.streams.CatchUp;
import io.baton.kafka.streams.Changelogs;
import io.baton.kafka.streams.Fold;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Rebuilds the engine's stores from what it has published, while it is stopped. Nothing is decided again: the engine then goes on
 * at the offsets that it had reached. Safe to repeat: until the rebuild is done, the engine has no offsets in its inputs, and
 * does not start.
 */
public final class EngineRebuild {
    private final Connection connection;
    private final TopicSerdes serdes;
    private final String application;
    private final InputOffsets offsets;

    /** Prepares it. The caller deletes the local stores of the engine's instances. */
    public EngineRebuild(Connection connection, TopicSerdes serdes) {
        this.connection = connection;
        this.serdes = serdes;
        this.application = Engine.application(connection);
        this.offsets = new InputOffsets(connection, application);
    }

    /**
     * Rebuilds the engine of a deployment that has lost its stores, its offsets in its inputs, or both.
     *
     * @return how many submissions were under way, and are submitted again
     * @throws IllegalStateException if it runs
     */
    public int inPlace() {
        RunningGroups.requireNone(connection, application);
        Map<TopicPartition, Long> places = new StartOffsets(connection, serdes).find();
        offsets.forget(StartOffsets.INPUTS);
        Changelogs.delete(connection, application);
        fold();
        List<ConsumerRecord<byte[], byte[]>> unanswered = UnansweredSubmissions.of(connection, serdes, places);
        submitAgain(unanswered);
        offsets.set(places);
        return unanswered.size();
    }

    /** Fills the stores of an engine that was never started, after an import; it begins with the records that come then. */
    public void onImported(List<ConsumerRecord<byte[], byte[]>> unanswered) {
        fold();
        submitAgain(unanswered);
        offsets.set(offsets.beginnings(StartOffsets.INPUTS));
    }

    private void fold() {
        new Fold(connection, application, EngineFold.of(connection, serdes), EngineFold.SOURCES)
                .run(CatchUp::awaitSources);
        // The offset in the profiles stays: the engine goes on behind those that it knows.
        offsets.forget(List.of(REFERRAL_EVENTS, DECISION_RESULTS, RFI_RESULTS, PARTNER_NAMES));
        new ContactsNamedAgain(connection, serdes).append();
    }

    private void submitAgain(List<ConsumerRecord<byte[], byte[]>> submissions) {
        try (AppendedRecords writer = new AppendedRecords(connection)) {
            submissions.forEach(record -> writer.append(connection.name(RFI_SUBMISSIONS), record));
        }
    }
}
