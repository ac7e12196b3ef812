package io.baton.notifier.intents;

import io.baton.events.ReferralEvent;
import io.baton.kafka.serde.SingleObjectSerde;
import io.baton.kafka.streams.Alarm;
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

/**
 * Declines and expiries that are told once it is known who has the RFI now. They wait by the wall clock, and not for ever: an
 * engine that finds nobody says nothing.
 */
final class Undecided {
    /** A profile that is on its way is waited for by the engine, half as long. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    /** A look goes through all that wait. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    static final String STORE = "undecided";

    private final ProcessorContext<?, ?> context;
    private final TimestampedKeyValueStore<String, ReferralEvent> waiting;
    private final Consumer<ReferralEvent> outOfPatience;
    private final Alarm alarm;

    /** @param outOfPatience is given what has waited long enough */
    Undecided(ProcessorContext<?, ?> context, Consumer<ReferralEvent> outOfPatience) {
        this.context = context;
        this.outOfPatience = outOfPatience;
        waiting = context.getStateStore(STORE);
        alarm = new Alarm(context, BETWEEN_LOOKS, this::look);
        alarm.setAt(now());
    }

    static StoreBuilder<?> builder() {
        return Stores.timestampedKeyValueStoreBuilder(
                Stores.persistentTimestampedKeyValueStore(STORE),
                Serdes.String(),
                new SingleObjectSerde<>(ReferralEvent.class));
    }

    void add(ReferralEvent ended) {
        Instant now = now();
        waiting.put(key(ended), ValueAndTimestamp.make(ended, now.toEpochMilli()));
        alarm.setAt(now.plus(PATIENCE));
    }

    void remove(ReferralEvent ended) {
        waiting.delete(key(ended));
    }

    /** @return those of one RFI */
    List<ReferralEvent> of(String rfiId) {
        List<ReferralEvent> ofRfi = new ArrayList<>();
        try (KeyValueIterator<String, ValueAndTimestamp<ReferralEvent>> found =
                waiting.prefixScan(IntentStores.key(rfiId, ""), new StringSerializer())) {
            found.forEachRemaining(next -> ofRfi.add(next.value.value()));
        }
        return ofRfi;
    }

    private void look() {
        for (ReferralEvent ended : longEnough()) {
            remove(ended);
            outOfPatience.accept(ended);
        }
    }

    /** Only these are held in memory; the alarm is set to the first of the others. */
    private List<ReferralEvent> longEnough() {
        Instant oldest = now().minus(PATIENCE);
        Instant first = Instant.MAX;
        List<ReferralEvent> longEnough = new ArrayList<>();
        try (KeyValueIterator<String, ValueAndTimestamp<ReferralEvent>> found = waiting.all()) {
            while (found.hasNext()) {
                ValueAndTimestamp<ReferralEvent> next = found.next().value;
                if (!since(next).isAfter(oldest)) longEnough.add(next.value());
                else if (since(next).isBefore(first)) first = since(next);
            }
        }
        if (first.isBefore(Instant.MAX)) alarm.setAt(first.plus(PATIENCE));
        return longEnough;
    }

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }

    private static Instant since(ValueAndTimestamp<ReferralEvent> next) {
        return Instant.ofEpochMilli(next.timestamp());
    }

    private static String key(ReferralEvent ended) {
        return IntentStores.key(ended.getHeader().getRfiId(), ended.getHeader().getReferralId());
    }
}
