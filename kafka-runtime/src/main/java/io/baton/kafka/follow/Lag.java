package io.baton.kafka.follow;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/** How many committed records consumers have not fetched yet, as they say themselves: the broker is asked for nothing. */
public final class Lag {
    private static final String NAME = "records-lag";
    private static final String TOPIC = "topic";
    /** Streams' consumers that only read changelogs: what these have not read is counted by {@code Restoration}. */
    private static final String RESTORING = "restore-consumer";

    private Lag() {}

    /**
     * @param metrics of the consumers
     * @param shown what a topic's name in the deployment is shown as
     * @return the lag of each topic, all its partitions together; nothing for a partition of which no batch came yet
     */
    public static Map<String, Double> byTopic(Map<MetricName, ? extends Metric> metrics, UnaryOperator<String> shown) {
        return metrics.values().stream()
                .filter(metric -> isLag(metric.metricName()))
                .filter(metric -> metric.metricValue() instanceof Double lag && !lag.isNaN())
                .collect(Collectors.groupingBy(
                        metric -> shown.apply(metric.metricName().tags().get(TOPIC)),
                        Collectors.summingDouble(metric -> (Double) metric.metricValue())));
    }

    private static boolean isLag(MetricName name) {
        return name.name().equals(NAME)
                && name.tags().containsKey(TOPIC)
                && !name.tags().getOrDefault("client-id", "").endsWith(RESTORING);
    }
}
