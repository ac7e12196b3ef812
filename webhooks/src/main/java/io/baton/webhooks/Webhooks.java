package io.baton.webhooks;

import io.baton.kafka.access.Group;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.MetricName;

/**
 * Sends what happens to referrals to the endpoints that a deployment names. Each gets every message at least once, those of a referral in
 * their order, and each message under one id, whatever crashes. An endpoint that does not answer delays nobody but itself; what it does not take
 * within its days is given up.
 */
public final class Webhooks implements AutoCloseable {
    private final Map<Endpoint, Feed> feeds = new LinkedHashMap<>();
    private final List<Sender> senders;

    /**
     * @param endpoints none: then nothing runs
     * @param meters gets what it measures
     */
    public Webhooks(Connection connection, TopicSerdes serdes, List<Endpoint> endpoints, MeterRegistry meters) {
        this(connection, serdes, endpoints, meters, InstantSource.system(), Thread::sleep);
    }

    Webhooks(
            Connection connection,
            TopicSerdes serdes,
            List<Endpoint> endpoints,
            MeterRegistry meters,
            InstantSource clock,
            Sleeper sleeper) {
        senders =
                endpoints.stream().map(endpoint -> new Sender(endpoint, clock)).toList();
        for (int i = 0; i < endpoints.size(); i++) {
            Endpoint endpoint = endpoints.get(i);
            Courier courier =
                    new Courier(endpoint, senders.get(i), sleeper, new WebhookMeters(meters, endpoint.name()));
            String group = Group.WEBHOOKS.in(connection) + "-" + endpoint.group();
            feeds.put(endpoint, new Feed(connection, serdes, group, endpoint, courier, sleeper));
        }
    }

    /** Starts, and returns at once. */
    public void start() {
        feeds.values().forEach(Feed::start);
    }

    /** @return what the consumers measure, by the names of their parts */
    public Map<String, Supplier<Map<MetricName, ? extends org.apache.kafka.common.Metric>>> metrics() {
        Map<String, Supplier<Map<MetricName, ? extends org.apache.kafka.common.Metric>>> measured = new HashMap<>();
        feeds.forEach((endpoint, feed) -> measured.put("webhook-" + endpoint.name(), feed::metrics));
        return measured;
    }

    @Override
    public void close() {
        feeds.values().forEach(Feed::close);
        senders.forEach(Sender::close);
    }
}
