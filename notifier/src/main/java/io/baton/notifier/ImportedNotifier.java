package io.baton.notifier;

import static io.baton.events.topics.Topics.RFI_SUBMISSIONS;

import io.baton.kafka.install.InputOffsets;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.kafka.streams.CatchUp;
import io.baton.kafka.streams.Fold;
import io.baton.notifier.intents.IntentTopology;
import java.util.List;

/** Prepares a notifier that never ran for imported topics: the mails of their events were sent by the deployment they come from. */
public final class ImportedNotifier {
    private ImportedNotifier() {}

    /** Fills its stores, and sets its offsets behind the imported records; the submissions are only those that were submitted again. */
    public static void prepare(Connection connection, TopicSerdes serdes) {
        String application = Notifier.application(connection);
        new Fold(connection, application, IntentTopology.fold(connection, serdes), IntentTopology.MEMORY)
                .run(CatchUp::await);
        InputOffsets offsets = new InputOffsets(connection, application);
        offsets.set(offsets.beginnings(List.of(RFI_SUBMISSIONS)));
    }
}
