package io.baton.kafka.meters;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lets only the {@link Metric}s through, with their tags only. Kafka Streams alone would have 7,300 series, named by clients; each
 * library that measures something adds more.
 */
public final class AdmittedMeters implements MeterFilter {
    @Override
    public MeterFilterReply accept(Meter.Id id) {
        return Metric.of(id.getName()).isPresent() ? MeterFilterReply.NEUTRAL : MeterFilterReply.DENY;
    }

    /** A timer's series merge where a tag is dropped. A gauge's would not: what this would drop of one, its binder must not have. */
    @Override
    public Meter.Id map(Meter.Id id) {
        return Metric.of(id.getName())
                .map(metric -> id.replaceTags(kept(id, metric.tags())))
                .orElse(id);
    }

    private static List<Tag> kept(Meter.Id id, List<String> tags) {
        return id.getTags().stream().filter(tag -> tags.contains(tag.getKey())).toList();
    }

    @Override
    public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        return Metric.of(id.getName())
                .filter(metric -> metric.kind() == Metric.Kind.HISTOGRAM)
                .map(metric -> DistributionStatisticConfig.builder()
                        .serviceLevelObjectives(Stream.of(metric.buckets())
                                .mapToDouble(Duration::toNanos)
                                .toArray())
                        .build()
                        .merge(config))
                .orElse(config);
    }
}
