package io.baton.webhooks;

import io.baton.kafka.meters.Metric;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What became of the messages to an endpoint, for monitoring. */
final class WebhookMeters {
    private final Counter delivered;
    private final Counter failed;
    private final Counter givenUp;

    WebhookMeters(MeterRegistry registry, String endpoint) {
        delivered = counter(registry, endpoint, "delivered");
        failed = counter(registry, endpoint, "failed");
        givenUp = counter(registry, endpoint, "given up");
    }

    private static Counter counter(MeterRegistry registry, String endpoint, String status) {
        return Metric.WEBHOOKS.counter(registry, "endpoint", endpoint, "status", status);
    }

    void delivered() {
        delivered.increment();
    }

    void failed() {
        failed.increment();
    }

    void givenUp() {
        givenUp.increment();
    }
}
