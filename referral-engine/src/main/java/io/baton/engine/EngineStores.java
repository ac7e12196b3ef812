package io.baton.engine;

import io.baton.engine.decisions.DecisionProcessor;
import io.baton.engine.decisions.StoredReferralSerde;
import io.baton.engine.fanout.RfiIntake;
import io.baton.engine.fanout.TargetLookup;
import io.baton.events.BusinessProfile;
import io.baton.events.DecisionResult;
import io.baton.events.ReferralDecision;
import io.baton.events.RfiResult;
import io.baton.kafka.serde.Keys;
import io.baton.kafka.serde.SingleObjectSerde;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The engine's stores, declared once: for the topology that decides, and for the one that rebuilds them from the events. */
public final class EngineStores {
    /** The stores without which the engine would decide again what it has decided. */
    static final List<String> INDISPENSABLE =
            List.of(RfiIntake.ROUTING, TargetLookup.PROFILES, DecisionProcessor.REFERRALS, DecisionProcessor.DEADLINES);

    private static final Serde<String> KEY = Keys.serde();

    private EngineStores() {}

    /** @return all of them, not yet in a topology */
    public static List<StoreBuilder<?>> all() {
        return List.of(
                store(RfiIntake.ROUTING, KEY, RfiResult.class),
                store(TargetLookup.PROFILES, KEY, BusinessProfile.class),
                Stores.timestampedKeyValueStoreBuilder(
                        Stores.persistentTimestampedKeyValueStore(TargetLookup.WAITING),
                        KEY,
                        new SingleObjectSerde<>(ReferralDecision.class)),
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(DecisionProcessor.REFERRALS), KEY, new StoredReferralSerde()),
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(DecisionProcessor.DEADLINES),
                        Serdes.Bytes(),
                        Serdes.ByteArray()),
                // A refused id may be longer than any key that is taken from a topic.
                store(DecisionProcessor.REFUSALS, Serdes.String(), DecisionResult.class));
    }

    private static <T extends SpecificRecord> StoreBuilder<?> store(String name, Serde<String> keys, Class<T> type) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), keys, new SingleObjectSerde<>(type));
    }
}
