package io.baton.kafka.streams;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.ProcessorWrapper;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.WrappedFixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.WrappedProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Makes every {@link Error} in a processor the failure of the record that it works on, for {@link FailedRecordHandler} to judge.
 * Kafka Streams asks its handler only about exceptions, and about no {@link ClassCastException}; anything else ends the thread,
 * and its successor fails on the same record. What is logged meanwhile says which record that is: see {@link LoggedRecord}.
 */
public final class ErrorGuard implements ProcessorWrapper {
    /** @return a builder whose topology has the guard around each processor */
    public static StreamsBuilder builder() {
        // Streams demands the first two; what a running application is really called is set when it starts.
        Map<String, Object> settings = Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG, "topology",
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:9092",
                StreamsConfig.PROCESSOR_WRAPPER_CLASS_CONFIG, ErrorGuard.class);
        return new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings)));
    }

    @Override
    public <K, V, L, W> WrappedProcessorSupplier<K, V, L, W> wrapProcessorSupplier(
            String name, ProcessorSupplier<K, V, L, W> processors) {
        return new Guarded<>(processors);
    }

    @Override
    public <K, V, W> WrappedFixedKeyProcessorSupplier<K, V, W> wrapFixedKeyProcessorSupplier(
            String name, FixedKeyProcessorSupplier<K, V, W> processors) {
        return new GuardedFixedKey<>(processors);
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (OutOfMemoryError e) {
            // Says nothing about the record.
            throw e;
        } catch (Error | ClassCastException e) {
            throw new FailedRecordException(e);
        }
    }

    private record Guarded<K, V, L, W>(ProcessorSupplier<K, V, L, W> processors)
            implements WrappedProcessorSupplier<K, V, L, W> {
        @Override
        public Processor<K, V, L, W> get() {
            return new GuardedProcessor<>(processors.get());
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return processors.stores();
        }
    }

    private static final class GuardedProcessor<K, V, L, W> implements Processor<K, V, L, W> {
        private final Processor<K, V, L, W> processor;
        private ProcessorContext<L, W> context;

        GuardedProcessor(Processor<K, V, L, W> processor) {
            this.processor = processor;
        }

        @Override
        public void init(ProcessorContext<L, W> context) {
            this.context = context;
            processor.init(context);
        }

        @Override
        public void process(Record<K, V> record) {
            LoggedRecord.during(context, record.key(), () -> guarded(() -> processor.process(record)));
        }

        @Override
        public void close() {
            processor.close();
        }
    }

    private record GuardedFixedKey<K, V, W>(FixedKeyProcessorSupplier<K, V, W> processors)
            implements WrappedFixedKeyProcessorSupplier<K, V, W> {
        @Override
        public FixedKeyProcessor<K, V, W> get() {
            return new GuardedFixedKeyProcessor<>(processors.get());
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return processors.stores();
        }
    }

    private static final class GuardedFixedKeyProcessor<K, V, W> implements FixedKeyProcessor<K, V, W> {
        private final FixedKeyProcessor<K, V, W> processor;
        private FixedKeyProcessorContext<K, W> context;

        GuardedFixedKeyProcessor(FixedKeyProcessor<K, V, W> processor) {
            this.processor = processor;
        }

        @Override
        public void init(FixedKeyProcessorContext<K, W> context) {
            this.context = context;
            processor.init(context);
        }

        @Override
        public void process(FixedKeyRecord<K, V> record) {
            LoggedRecord.during(context, record.key(), () -> guarded(() -> processor.process(record)));
        }

        @Override
        public void close() {
            processor.close();
        }
    }
}
