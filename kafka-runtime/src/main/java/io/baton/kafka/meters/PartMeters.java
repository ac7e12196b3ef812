package io.baton.kafka.meters;

import static java.util.function.Function.identity;

import io.baton.kafka.follow.Lag;
import io.baton.kafka.follow.PollLoop;
import io.baton.kafka.streams.StreamsFigures;
import io.baton.kafka.streams.StreamsService;
import io.baton.kafka.time.Watch;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.kafka.common.MetricName;

/**
 * What the parts of a service that read Kafka measure: its Streams applications, by name, and all that follow topics without a group,
 * which are one part. They are looked at every few seconds by a thread of its own, so a scrape costs the same whatever they do.
 */
public final class PartMeters implements AutoCloseable {
    /** The part of those that follow topics without a group. */
    private static final String FOLLOWERS = "followers";

    private static final String PART = "part";
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Map<String, StreamsService> parts;
    private final Map<String, Supplier<Map<MetricName, ? extends org.apache.kafka.common.Metric>>> consumers;
    private final UnaryOperator<String> topics;
    private final MultiGauge lag;
    private final Map<String, StreamsFigures> seen = new ConcurrentHashMap<>();
    private final Watch<Boolean> looks;

    /**
     * @param parts the Streams applications by their parts' names
     * @param consumers what the other consumers with a group measure, by their parts' names
     * @param topicPrefix of the deployment
     */
    public PartMeters(
            MeterRegistry registry,
            Map<String, StreamsService> parts,
            Map<String, Supplier<Map<MetricName, ? extends org.apache.kafka.common.Metric>>> consumers,
            String topicPrefix) {
        this.parts = Map.copyOf(parts);
        this.consumers = Map.copyOf(consumers);
        topics = topic -> topic.startsWith(topicPrefix) ? topic.substring(topicPrefix.length()) : topic;
        lag = Metric.LAG.gauges(registry);
        parts.forEach((part, service) -> bind(registry, part, service));
        looks = new Watch<>("meters", PAUSE, false, this::look);
    }

    private void bind(MeterRegistry registry, String part, StreamsService service) {
        Metric.RECORDS.counter(registry, this, figures(part, StreamsFigures::records), PART, part);
        Metric.PROCESS.gauge(registry, this, figures(part, StreamsFigures::processSeconds), PART, part);
        Metric.COMMITS.counter(registry, this, figures(part, StreamsFigures::commits), PART, part);
        Metric.COMMIT.gauge(registry, this, figures(part, StreamsFigures::commitSeconds), PART, part);
        Metric.RESTORED.counter(registry, service, StreamsService::restored, PART, part);
        Metric.TO_RESTORE.gauge(registry, service, StreamsService::toRestore, PART, part);
        Metric.DEAD_LETTERS.counter(registry, service, StreamsService::deadLetters, PART, part);
        Metric.THREADS_REPLACED.counter(registry, service, StreamsService::replacedThreads, PART, part);
    }

    private static ToDoubleFunction<PartMeters> figures(String part, ToDoubleFunction<StreamsFigures> figure) {
        return meters -> figure.applyAsDouble(meters.seen.getOrDefault(part, StreamsFigures.NONE));
    }

    private boolean look() {
        parts.forEach((part, service) -> seen.put(part, service.figures()));
        Stream<MultiGauge.Row<?>> streams = seen.entrySet().stream()
                .flatMap(part -> rows(part.getKey(), part.getValue().lag()));
        Stream<MultiGauge.Row<?>> others = consumers.entrySet().stream()
                .flatMap(part -> rows(part.getKey(), Lag.byTopic(part.getValue().get(), topics)));
        Stream<MultiGauge.Row<?>> followers = rows(FOLLOWERS, PollLoop.lags(topics));
        lag.register(Stream.of(streams, others, followers).flatMap(identity()).toList(), true);
        return true;
    }

    private static Stream<MultiGauge.Row<?>> rows(String part, Map<String, Double> lags) {
        return lags.entrySet().stream()
                .map(lag -> MultiGauge.Row.of(Tags.of(PART, part, "topic", lag.getKey()), lag.getValue()));
    }

    @Override
    public void close() {
        looks.close();
    }
}
