package io.baton.kafka.meters;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import java.util.Optional;

/** What every service's process says about itself. */
public final class ProcessMeters implements MeterBinder, AutoCloseable {
    /** Until a jar has a version: the classes of a build that was not packaged. */
    private static final String UNPACKAGED = "unpackaged";

    private final JvmGcMetrics collections = new JvmGcMetrics();

    @Override
    public void bindTo(MeterRegistry registry) {
        String version = Optional.ofNullable(ProcessMeters.class.getPackage().getImplementationVersion())
                .orElse(UNPACKAGED);
        Metric.BUILD.gauge(
                registry,
                version,
                _ -> 1,
                "version",
                version,
                "java",
                Runtime.version().toString());
        new UptimeMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    @Override
    public void close() {
        collections.close();
    }
}
