package io.baton.notifier.delivery;

import io.baton.events.Delivery;
import io.baton.events.DeliveryStatus;
import io.baton.kafka.meters.Metric;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What became of mails, for monitoring: counted when the ledger has it. */
final class DeliveryMeters {
    private static final List<DeliveryStatus> STATUSES =
            List.of(DeliveryStatus.SENT, DeliveryStatus.DEFERRED, DeliveryStatus.FAILED, DeliveryStatus.SUPPRESSED);

    private final Map<DeliveryStatus, Counter> mails = new EnumMap<>(DeliveryStatus.class);
    private final Timer mailed;

    DeliveryMeters(MeterRegistry registry) {
        for (DeliveryStatus status : STATUSES)
            mails.put(
                    status,
                    Metric.MAILS.counter(registry, "status", status.name().toLowerCase(Locale.ROOT)));
        mailed = Metric.MAILED.timer(registry);
    }

    /** @param occurredAt when that happened which the mail is about */
    void recorded(Delivery entry, Instant occurredAt) {
        mails.get(entry.getStatus()).increment();
        if (entry.getStatus() == DeliveryStatus.SENT) mailed.record(Duration.between(occurredAt, entry.getAt()));
    }
}
