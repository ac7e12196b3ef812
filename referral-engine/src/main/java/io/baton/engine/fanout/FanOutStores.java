package io.baton.engine.fanout;

import io.baton.engine.records.TargetRequest;
import io.baton.events.BusinessProfile;
import io.baton.events.PartnerNaming;
import io.baton.events.RfiResult;
import io.baton.kafka.streams.KeyValueStores;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;

/** The stores of the fan-out, declared once: processors share them, and the rebuild fills them. */
public final class FanOutStores {
    /** RFI → its result so far, with all its targets. */
    public static final StoreBuilder<KeyValueStore<String, RfiResult>> ROUTING =
            KeyValueStores.of("rfi-routing", RfiResult.class);

    public static final StoreBuilder<KeyValueStore<String, BusinessProfile>> PROFILES =
            KeyValueStores.of("profiles", BusinessProfile.class);

    /** Profile → since when it calls its partner so. */
    public static final StoreBuilder<KeyValueStore<String, PartnerNaming>> NAMES =
            KeyValueStores.of("partner-names", PartnerNaming.class);

    /** Profile and referral → the request that waits for the profile, and until when. */
    public static final StoreBuilder<TimestampedKeyValueStore<String, TargetRequest>> WAITING =
            Stores.timestampedKeyValueStoreBuilder(
                    Stores.persistentTimestampedKeyValueStore("waiting-targets"),
                    Serdes.String(),
                    new TargetRequestSerde());

    private FanOutStores() {}
}
