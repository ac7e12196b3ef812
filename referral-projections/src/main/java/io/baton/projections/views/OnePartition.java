package io.baton.projections.views;

import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.QueryableStoreType;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.internals.StateStoreProvider;

/**
 * One partition of a key-value store, looked up once for many reads. Streams' own type looks it up among all tasks for each key,
 * which took half the time of a page (4.3.1). Query it with a partition, and do not keep it: after the partition has moved, reads
 * fail because the store is closed.
 */
final class OnePartition<V> implements QueryableStoreType<ReadOnlyKeyValueStore<String, V>> {
    @Override
    public boolean accepts(StateStore store) {
        return store instanceof ReadOnlyKeyValueStore;
    }

    /** The provider's type is internal to Streams, but part of the interface that we implement. */
    @Override
    public ReadOnlyKeyValueStore<String, V> create(StateStoreProvider provider, String name) {
        return provider.stores(name, this).getFirst();
    }
}
