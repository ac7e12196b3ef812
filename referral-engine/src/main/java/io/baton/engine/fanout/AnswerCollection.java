package io.baton.engine.fanout;

import io.baton.events.RfiResult;
import io.baton.events.TargetResult;
import io.baton.kafka.streams.WithStores;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Collects the targets' answers, and publishes the RFI's result when the last has come. */
public final class AnswerCollection implements Processor<String, TargetResult, String, RfiResult> {
    private ProcessorContext<String, RfiResult> context;
    private KeyValueStore<String, RfiResult> routing;

    /** @return a supplier of it, with its stores */
    public static ProcessorSupplier<String, TargetResult, String, RfiResult> supplier() {
        return WithStores.of(AnswerCollection::new, FanOutStores.ROUTING);
    }

    @Override
    public void init(ProcessorContext<String, RfiResult> context) {
        this.context = context;
        routing = context.getStateStore(FanOutStores.ROUTING.name());
    }

    @Override
    public void process(Record<String, TargetResult> answer) {
        RfiResult before = routing.get(answer.key());
        // Not ours to collect for: another partitioner put the RFI elsewhere, or it waits to be asked again after a
        // fold.
        if (before == null || Routing.complete(before)) return;
        RfiResult after = Routing.merged(before, answer.value());
        routing.put(answer.key(), after);
        if (Routing.complete(after)) context.forward(answer.withValue(after));
    }
}
