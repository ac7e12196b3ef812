package io.baton.kafka.streams;

import io.baton.kafka.follow.Lag;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/**
 * What an application's threads measure, all of them together. Kafka Streams has thousands of metrics, by thread, task and store; these
 * are enough to see that it falls behind, and where.
 *
 * @param lag of each topic that it reads: see {@link Lag}. An internal topic is called as the topology calls it
 * @param records processed by the threads that run
 * @param processSeconds the longest processing of a batch in the last minute
 * @param commits made by the threads that run
 * @param commitSeconds the longest commit in the last minute
 */
public record StreamsFigures(
        Map<String, Double> lag, double records, double processSeconds, double commits, double commitSeconds) {
    /** Nothing has run yet. */
    public static final StreamsFigures NONE = new StreamsFigures(Map.of(), 0, 0, 0, 0);

    private static final String THREADS = "stream-thread-metrics";
    private static final double MILLIS = 1_000;

    public StreamsFigures {
        lag = Map.copyOf(lag);
    }

    static StreamsFigures of(Map<MetricName, ? extends Metric> metrics, UnaryOperator<String> topics) {
        return new StreamsFigures(
                Lag.byTopic(metrics, topics),
                all(metrics, "process-total", Double::sum),
                all(metrics, "process-latency-max", Math::max) / MILLIS,
                all(metrics, "commit-total", Double::sum),
                all(metrics, "commit-latency-max", Math::max) / MILLIS);
    }

    private static double all(Map<MetricName, ? extends Metric> metrics, String name, DoubleBinaryOperator together) {
        return metrics.values().stream()
                .filter(metric -> metric.metricName().group().equals(THREADS)
                        && metric.metricName().name().equals(name))
                .mapToDouble(metric -> metric.metricValue() instanceof Double value && !value.isNaN() ? value : 0)
                .reduce(0, together);
    }
}
