package io.baton.projections.views;

import static io.baton.events.topics.Topics.REFERRAL_EVENTS;
import static io.baton.events.topics.Topics.RFI_RESULTS;
import static io.baton.events.topics.Topics.USER_MARKS;

import io.baton.events.Referral;
import io.baton.events.ReferralEvent;
import io.baton.events.RfiResult;
import io.baton.events.UserMark;
import io.baton.events.topics.Topic;
import io.baton.kafka.serde.Keys;
import io.baton.kafka.serde.SingleObjectSerde;
import io.baton.kafka.serde.TopicSerdes;
import java.util.List;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.Stores;

/**
 * The views, folded from what was committed.
 *
 * <pre>
 * referral-events ─(by partner)─► partner's referrals, lists and history
 *        │ user-marks ─(by partner)──┘
 *        ├─────────(by RFI)─────► RFI's referrals
 *        └─(those to register)──► the program's registrations
 * rfi-results ──────────────────► RFI's result
 * </pre>
 */
public final class ViewsTopology {
    /** What it reads. */
    static final List<Topic<?>> SOURCES = List.of(REFERRAL_EVENTS, RFI_RESULTS, USER_MARKS);

    private static final Serde<String> KEY = Keys.serde();

    private static final String[] PARTNER_STORES = {
        PartnerState.REFERRALS, PartnerState.MARKS, PartnerState.LISTS, History.ROWS
    };

    private final StreamsBuilder builder = new StreamsBuilder();
    private final TopicSerdes serdes;
    private final Function<Topic<?>, String> names;
    private final int partitions;

    /**
     * @param serdes of the topics
     * @param names of the topics in this deployment
     * @param partitions of every topic
     */
    public ViewsTopology(TopicSerdes serdes, Function<Topic<?>, String> names, int partitions) {
        this.serdes = serdes;
        this.names = names;
        this.partitions = partitions;
    }

    /** @return the topology; to be asked once */
    public Topology build() {
        declareStores();
        KStream<String, ReferralEvent> events = read(REFERRAL_EVENTS);
        KStream<String, ReferralEvent> placed = events.processValues(RecordOffset.Noting::new, Named.as("note-place"));
        by(placed, "partner", event -> event.getHeader().getPartnerId())
                .process(PartnerProjection::new, Named.as("project-partner"), PARTNER_STORES);
        marks().process(MarkProjection::new, Named.as("project-mark"), PARTNER_STORES);
        by(events, "rfi", event -> event.getHeader().getRfiId())
                .process(RfiProjection::new, Named.as("project-rfi"), RfiProjection.REFERRALS);
        by(toRegister(events), "program", event -> RegistrationProjection.PROGRAM)
                .process(
                        RegistrationProjection::new,
                        Named.as("project-registration"),
                        RegistrationProjection.QUEUES,
                        RegistrationProjection.PLACES);
        // With both stores, so that they are in one task: a reader that finds an RFI's result finds its referrals.
        read(RFI_RESULTS)
                .process(
                        ResultProjection::new,
                        Named.as("project-result"),
                        ResultProjection.RESULTS,
                        RfiProjection.REFERRALS);
        return builder.build();
    }

    /** By partner, as the events: so a mark and its referral meet in one task. What a record without value takes back is made out from its key. */
    private KStream<String, UserMark> marks() {
        return read(USER_MARKS)
                .flatMapValues(
                        (key, value) -> MarkKey.read(key, value).stream().toList(), Named.as("marks-by-their-keys"))
                .selectKey((key, mark) -> mark.getPartnerId(), Named.as("key-marks-by-partner"))
                .repartition(Repartitioned.with(KEY, new SingleObjectSerde<>(UserMark.class))
                        .withName("marks-by-partner")
                        .withNumberOfPartitions(partitions));
    }

    private static KStream<String, ReferralEvent> toRegister(KStream<String, ReferralEvent> events) {
        return events.filter(
                (referralId, event) -> event.getAfter().getRegistration() != null, Named.as("to-register"));
    }

    private void declareStores() {
        store(PartnerState.REFERRALS, new SingleObjectSerde<>(Referral.class));
        store(PartnerState.MARKS, new SingleObjectSerde<>(UserMark.class));
        store(PartnerState.LISTS, Serdes.String());
        store(History.ROWS, new HistoryRowSerde());
        store(RfiProjection.REFERRALS, new SingleObjectSerde<>(Referral.class));
        store(ResultProjection.RESULTS, new SingleObjectSerde<>(RfiResult.class));
        store(RegistrationProjection.QUEUES, new SingleObjectSerde<>(Referral.class));
        store(RegistrationProjection.PLACES, Serdes.String());
    }

    private <T> void store(String name, Serde<T> values) {
        builder.addStateStore(Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), KEY, values));
    }

    /** From the beginning, if the group has no offsets: views can always be rebuilt from the events. */
    private <T extends SpecificRecord> KStream<String, T> read(Topic<T> topic) {
        return builder.stream(
                names.apply(topic),
                Consumed.with(KEY, serdes.of(topic))
                        .withName("read-" + topic.name())
                        .withOffsetResetPolicy(AutoOffsetReset.earliest()));
    }

    private KStream<String, ReferralEvent> by(
            KStream<String, ReferralEvent> events, String what, Function<ReferralEvent, String> key) {
        return events.selectKey((referralId, event) -> key.apply(event), Named.as("key-by-" + what))
                .repartition(Repartitioned.with(KEY, new SingleObjectSerde<>(ReferralEvent.class))
                        .withName("by-" + what)
                        .withNumberOfPartitions(partitions));
    }
}
