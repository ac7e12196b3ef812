package io.baton.kafka.streams;

import io.baton.kafka.serde.SingleObjectSerde;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Declares persistent key-value stores, kept in a changelog. Their keys have no bound as the topics' have: some are made of several ids, and
 * a key that was stored and cannot be read takes each page with it that it is on.
 */
public final class KeyValueStores {
    private KeyValueStores() {}

    /** @return a store of records */
    public static <T extends SpecificRecord> StoreBuilder<KeyValueStore<String, T>> of(String name, Class<T> type) {
        return of(name, Serdes.String(), new SingleObjectSerde<>(type));
    }

    public static <K, V> StoreBuilder<KeyValueStore<K, V>> of(String name, Serde<K> keys, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), keys, values);
    }
}
