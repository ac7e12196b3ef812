package io.baton.engine.rebuild;

import static io.baton.events.topics.Topics.BUSINESS_PROFILES;
import static io.baton.events.topics.Topics.DECISION_RESULTS;
import static io.baton.events.topics.Topics.PARTNER_NAMES;
import static io.baton.events.topics.Topics.REFERRAL_EVENTS;
import static io.baton.events.topics.Topics.RFI_RESULTS;

import io.baton.engine.decisions.DeadlineIndex;
import io.baton.engine.decisions.DecisionStores;
import io.baton.engine.decisions.RememberedRefusals;
import io.baton.engine.decisions.StoredReferrals;
import io.baton.engine.fanout.FanOutStores;
import io.baton.events.BusinessProfile;
import io.baton.events.DecisionResult;
import io.baton.events.PartnerNaming;
import io.baton.events.ReferralEvent;
import io.baton.events.RfiResult;
import io.baton.events.RfiVerdict;
import io.baton.events.topics.Topic;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.kafka.streams.TopicStreams;
import io.baton.kafka.streams.WithStores;
import io.baton.records.ReferralRecords;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Rebuilds the engine's stores from the topics that the engine has published. It decides nothing and publishes nothing: it only
 * fills the engine's own stores, by the engine's own classes. It runs under the engine's application id, so the stores' content
 * lies in the changelogs from which the engine restores them.
 *
 * <pre>
 * referral-events ───► referrals, deadlines, open-by-profile
 * decision-results ──► refusals
 * rfi-results ───────► rfi-routing               business-profiles ─► profiles
 * partner-names ─────► partner-names
 * </pre>
 */
final class EngineFold {
    /** The topics that it reads: they contain all that the engine stores. */
    static final List<Topic<?>> SOURCES =
            List.of(REFERRAL_EVENTS, DECISION_RESULTS, RFI_RESULTS, BUSINESS_PROFILES, PARTNER_NAMES);

    private final TopicStreams streams;

    private EngineFold(Connection connection, TopicSerdes serdes) {
        streams = new TopicStreams(serdes, connection::name, AutoOffsetReset.none());
    }

    /** @return the topology */
    static Topology of(Connection connection, TopicSerdes serdes) {
        return new EngineFold(connection, serdes).build();
    }

    private Topology build() {
        fold(
                REFERRAL_EVENTS,
                EngineFold::referrals,
                DecisionStores.REFERRALS,
                DecisionStores.DEADLINES,
                DecisionStores.OPEN);
        fold(DECISION_RESULTS, EngineFold::refusals, DecisionStores.REFUSALS);
        fold(RFI_RESULTS, EngineFold::routing, FanOutStores.ROUTING);
        fold(PARTNER_NAMES, EngineFold::names, FanOutStores.NAMES);
        fold(
                streams.read(BUSINESS_PROFILES),
                BUSINESS_PROFILES.name(),
                EngineFold::profiles,
                FanOutStores.PROFILES,
                FanOutStores.WAITING);
        return streams.build();
    }

    private static Consumer<Record<String, ReferralEvent>> referrals(ProcessorContext<Void, Void> context) {
        StoredReferrals referrals = new StoredReferrals(
                context.getStateStore(DecisionStores.REFERRALS.name()),
                new DeadlineIndex(context.getStateStore(DecisionStores.DEADLINES.name())),
                context.getStateStore(DecisionStores.OPEN.name()));
        return event -> referrals.put(
                referrals.find(event.key()),
                ReferralRecords.toRules(event.value().getAfter()));
    }

    private static Consumer<Record<String, DecisionResult>> refusals(ProcessorContext<Void, Void> context) {
        RememberedRefusals refusals = new RememberedRefusals(context.getStateStore(DecisionStores.REFUSALS.name()));
        return result -> {
            if (!result.value().getAccepted())
                refusals.remember(result.value(), result.value().getDecidedAt());
        };
    }

    /** The last result of each RFI that was taken in has all its targets. */
    private static Consumer<Record<String, RfiResult>> routing(ProcessorContext<Void, Void> context) {
        KeyValueStore<String, RfiResult> routing = context.getStateStore(FanOutStores.ROUTING.name());
        return result -> {
            if (result.value().getVerdict() == RfiVerdict.TAKEN_IN) routing.put(result.key(), result.value());
        };
    }

    private static Consumer<Record<String, PartnerNaming>> names(ProcessorContext<Void, Void> context) {
        KeyValueStore<String, PartnerNaming> names = context.getStateStore(FanOutStores.NAMES.name());
        return naming -> names.put(naming.key(), naming.value());
    }

    private static Consumer<Record<String, BusinessProfile>> profiles(ProcessorContext<Void, Void> context) {
        KeyValueStore<String, BusinessProfile> profiles = context.getStateStore(FanOutStores.PROFILES.name());
        return profile -> profiles.put(profile.key(), profile.value());
    }

    private <V extends SpecificRecord> void fold(
            Topic<V> topic,
            Function<ProcessorContext<Void, Void>, Consumer<Record<String, V>>> into,
            StoreBuilder<?>... stores) {
        fold(streams.readValues(topic), topic.name(), into, stores);
    }

    private static <V> void fold(
            KStream<String, V> records,
            String name,
            Function<ProcessorContext<Void, Void>, Consumer<Record<String, V>>> into,
            StoreBuilder<?>... stores) {
        records.process(WithStores.of(() -> new Folding<>(into), stores), Named.as("fold-" + name));
    }

    /** Stores each record, and forwards nothing. */
    private static final class Folding<V> implements Processor<String, V, Void, Void> {
        private final Function<ProcessorContext<Void, Void>, Consumer<Record<String, V>>> into;
        private Consumer<Record<String, V>> stores;

        Folding(Function<ProcessorContext<Void, Void>, Consumer<Record<String, V>>> into) {
            this.into = into;
        }

        @Override
        public void init(ProcessorContext<Void, Void> context) {
            stores = into.apply(context);
        }

        @Override
        public void process(Record<String, V> record) {
            stores.accept(record);
        }
    }
}
