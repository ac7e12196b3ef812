package io.baton.kafka.streams;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Makes processors that declare the stores that they use, so that no topology connects stores by name. Processors that share
 * a store declare it with the same builder, and Streams then runs them in one task.
 *
 * @param processors makes a new one each time
 * @param builders of the stores
 */
public record WithStores<K, V, L, W>(Supplier<Processor<K, V, L, W>> processors, List<StoreBuilder<?>> builders)
        implements ProcessorSupplier<K, V, L, W> {
    public static <K, V, L, W> WithStores<K, V, L, W> of(
            Supplier<Processor<K, V, L, W>> processors, StoreBuilder<?>... builders) {
        return new WithStores<>(processors, List.of(builders));
    }

    @Override
    public Processor<K, V, L, W> get() {
        return processors.get();
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return new LinkedHashSet<>(builders);
    }
}
