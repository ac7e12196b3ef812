package io.baton.notifier;

import static io.baton.events.topics.Topics.RFI_SUBMISSIONS;

import io.baton.events.install.InputOffsets;
import io.baton.events.wire.Connection;
import io.baton.events.wire.TopicSerdes;
import io.baton.notifier.intents.IntentTopology;
import io.baton.streams.CatchUp;
import io.baton.streams.Fold;
import java.util.List;

/** A notifier that was never started, in front of topics that were imported: all that they say was told under other names. */
public final class ImportedNotifier {
    private ImportedNotifier() {}

    /** Fills its stores, and has it begin behind what was imported; of the submissions there are only those asked again. */
    public static void prepare(Connection connection, TopicSerdes serdes) {
        String application = Notifier.application(connection);
        new Fold(connection, application, IntentTopology.fold(connection, serdes), IntentTopology.MEMORY)
                .run(CatchUp::await);
        InputOffsets offsets = new InputOffsets(connection, application);
        offsets.set(offsets.beginnings(List.of(RFI_SUBMISSIONS)));
    }
}
