package io.baton.projections.views;

import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.QueryableStoreType;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.internals.StateStoreProvider;

/**
 * One partition of a key-value store, looked up once for all that is read from it. Streams' own type looks it up for each
 * key anew, among all tasks: that was half the time of a page (4.3.1). It is to be asked for together with a partition, and
 * not kept: when the partition has moved away, it says that it is closed.
 */
final class OnePartition<V> implements QueryableStoreType<ReadOnlyKeyValueStore<String, V>> {
    @Override
    public boolean accepts(StateStore store) {
        return store instanceof ReadOnlyKeyValueStore;
    }

    /** The provider's type is one of Streams' inner ones, but stands in the interface that is to be implemented. */
    @Override
    public ReadOnlyKeyValueStore<String, V> create(StateStoreProvider provider, String name) {
        return provider.stores(name, this).getFirst();
    }
}
