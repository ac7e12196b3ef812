package io.baton.projections.views;

import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** One partition of all stores of this instance. */
public final class ViewStores {
    private final KafkaStreams streams;
    private final int partition;

    ViewStores(KafkaStreams streams, int partition) {
        this.streams = streams;
        this.partition = partition;
    }

    <V> ReadOnlyKeyValueStore<String, V> store(String name) {
        return streams.store(StoreQueryParameters.fromNameAndType(name, new OnePartition<V>())
                .withPartition(partition));
    }
}
