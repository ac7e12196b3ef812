package io.baton.kafka.meters;

import io.baton.kafka.serde.CallTimes;
import io.baton.kafka.serde.RegistryClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** How the schema registry answers. */
public record RegistryMeters(RegistryClient client) implements MeterBinder {
    private static final String OUTCOME = "outcome";

    @Override
    public void bindTo(MeterRegistry registry) {
        Metric.REGISTRY.timer(registry, client.answered(), CallTimes::count, CallTimes::nanos, OUTCOME, "answered");
        Metric.REGISTRY.timer(registry, client.unanswered(), CallTimes::count, CallTimes::nanos, OUTCOME, "unanswered");
    }
}
