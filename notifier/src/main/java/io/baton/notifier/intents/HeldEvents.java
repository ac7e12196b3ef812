package io.baton.notifier.intents;

import io.baton.events.ReferralEvent;
import io.baton.kafka.serde.SingleObjectSerde;
import io.baton.kafka.streams.Alarm;
import io.baton.kafka.write.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Declines and expiries whose notifications wait for the partner that the RFI is passed on to. They wait by the wall clock,
 * and for a minute at most: an engine that finds no partner publishes nothing.
 */
final class HeldEvents {
    private static final Logger LOG = LoggerFactory.getLogger(HeldEvents.class);

    /** Twice as long as the engine waits for a profile that it has not read yet. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    /** Each check reads all held events. */
    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(1);

    static final String STORE = "undecided";

    private final ProcessorContext<?, ?> context;
    private final TimestampedKeyValueStore<String, ReferralEvent> waiting;
    private final Consumer<ReferralEvent> overdue;
    private final Alarm alarm;

    /** @param overdue receives each event that has waited for {@link #LONGEST_WAIT} */
    HeldEvents(ProcessorContext<?, ?> context, Consumer<ReferralEvent> overdue) {
        this.context = context;
        this.overdue = overdue;
        waiting = context.getStateStore(STORE);
        alarm = new Alarm(context, BETWEEN_CHECKS, this::check);
        alarm.setAt(now());
    }

    static StoreBuilder<?> builder() {
        return Stores.timestampedKeyValueStoreBuilder(
                Stores.persistentTimestampedKeyValueStore(STORE),
                Serdes.String(),
                new SingleObjectSerde<>(ReferralEvent.class));
    }

    void add(ReferralEvent event) {
        Instant now = now();
        waiting.put(key(event), ValueAndTimestamp.make(event, now.toEpochMilli()));
        alarm.setAt(now.plus(LONGEST_WAIT));
    }

    void remove(ReferralEvent event) {
        waiting.delete(key(event));
    }

    /** @return the held events of one RFI */
    List<ReferralEvent> of(String rfiId) {
        List<ReferralEvent> ofRfi = new ArrayList<>();
        try (KeyValueIterator<String, ValueAndTimestamp<ReferralEvent>> found =
                waiting.prefixScan(IntentStores.key(rfiId, ""), new StringSerializer())) {
            found.forEachRemaining(next -> ofRfi.add(next.value.value()));
        }
        return ofRfi;
    }

    private void check() {
        for (ReferralEvent event : overdueEvents()) {
            remove(event);
            publish(event);
        }
    }

    /** One that fails has no notification. It must not fail the alarm, which would ring again, with all other events behind it. */
    private void publish(ReferralEvent event) {
        try {
            overdue.accept(event);
        } catch (RuntimeException | StackOverflowError e) {
            if (!Failure.isOfTheRecord(e)) throw e;
            LOG.warn(
                    "No notification of version {} of {}: {}",
                    event.getHeader().getVersion(),
                    event.getHeader().getReferralId(),
                    Failure.of(e));
        }
    }

    /** Holds only the overdue ones in memory, and sets the alarm to the first of the others. */
    private List<ReferralEvent> overdueEvents() {
        Instant oldest = now().minus(LONGEST_WAIT);
        Instant first = Instant.MAX;
        List<ReferralEvent> found = new ArrayList<>();
        try (KeyValueIterator<String, ValueAndTimestamp<ReferralEvent>> all = waiting.all()) {
            while (all.hasNext()) {
                ValueAndTimestamp<ReferralEvent> next = all.next().value;
                if (!since(next).isAfter(oldest)) found.add(next.value());
                else if (since(next).isBefore(first)) first = since(next);
            }
        }
        if (first.isBefore(Instant.MAX)) alarm.setAt(first.plus(LONGEST_WAIT));
        return found;
    }

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }

    private static Instant since(ValueAndTimestamp<ReferralEvent> next) {
        return Instant.ofEpochMilli(next.timestamp());
    }

    private static String key(ReferralEvent event) {
        return IntentStores.key(event.getHeader().getRfiId(), event.getHeader().getReferralId());
    }
}
