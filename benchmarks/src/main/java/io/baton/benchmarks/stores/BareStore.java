package io.baton.benchmarks.stores;

import io.baton.kafka.serde.Connection;
import io.baton.kafka.streams.Membership;
import io.baton.kafka.streams.Resources;
import io.baton.kafka.streams.StreamsSettings;
import io.baton.kafka.streams.StreamsSettings.Guarantee;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/** Kafka Streams' own RocksDB store, with the layout and the cache that Baton gives it; without a changelog. */
public final class BareStore implements AutoCloseable {
    private static final String NAME = "bare";
    private static final short ONE_REPLICA = 1;
    /** Nothing is sent anywhere. */
    private static final Connection NOWHERE = new Connection("localhost:1", URI.create("http://localhost:1"));

    private final Path directory;
    private KeyValueStore<Bytes, byte[]> store;

    private BareStore(Path directory) {
        this.directory = directory;
    }

    /** @param directory where it lies, and may have lain before */
    public static BareStore open(Path directory) {
        BareStore bare = new BareStore(directory);
        bare.open();
        return bare;
    }

    private void open() {
        MockProcessorContext<Void, Void> context =
                new MockProcessorContext<>(settings(), new TaskId(0, 0), directory.toFile());
        StateStoreContext stores = context.getStateStoreContext();
        store = Stores.persistentKeyValueStore(NAME).get();
        store.init(stores, store);
    }

    private Properties settings() {
        return new StreamsSettings(
                        NAME,
                        directory,
                        Guarantee.EXACTLY_ONCE,
                        Duration.ofMillis(1),
                        Resources.of(ONE_REPLICA),
                        Membership.NAMELESS,
                        Optional.empty())
                .properties(NOWHERE);
    }

    /** @return the store, until it is closed or opened again */
    public KeyValueStore<Bytes, byte[]> store() {
        return store;
    }

    /** Closes it and opens it again, as a restart does. */
    public void reopen() {
        store.close();
        open();
    }

    @Override
    public void close() {
        store.close();
    }
}
