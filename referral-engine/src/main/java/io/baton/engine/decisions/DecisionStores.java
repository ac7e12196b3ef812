package io.baton.engine.decisions;

import io.baton.events.DecisionResult;
import io.baton.kafka.serde.SingleObjectSerde;
import io.baton.kafka.streams.KeyValueStores;
import io.baton.lifecycle.referral.Referral;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** The stores of the decisions, declared once: for the processor that decides, and for the rebuild that fills them. */
public final class DecisionStores {
    public static final StoreBuilder<KeyValueStore<String, Referral.Known>> REFERRALS =
            KeyValueStores.of("referrals", Serdes.String(), new StoredReferralSerde());

    public static final StoreBuilder<KeyValueStore<Bytes, byte[]>> DEADLINES =
            KeyValueStores.of("deadlines", Serdes.Bytes(), Serdes.ByteArray());

    /** Profile and referral → a hash of whom it has, for a referral that waits for the partner's decision. */
    public static final StoreBuilder<KeyValueStore<Bytes, byte[]>> OPEN =
            KeyValueStores.of("open-by-profile", Serdes.Bytes(), Serdes.ByteArray());

    /** Its keys are plain: a refused id may be longer than any key that is taken from a topic. */
    public static final StoreBuilder<KeyValueStore<String, DecisionResult>> REFUSALS =
            KeyValueStores.of("refusals", Serdes.String(), new SingleObjectSerde<>(DecisionResult.class));

    private DecisionStores() {}
}
