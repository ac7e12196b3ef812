package io.baton.notifier.intents;

import static io.baton.events.topics.Topics.NOTIFICATIONS;
import static io.baton.events.topics.Topics.REFERRAL_EVENTS;
import static io.baton.events.topics.Topics.RFI_RESULTS;
import static io.baton.events.topics.Topics.RFI_SUBMISSIONS;

import io.baton.events.Notification;
import io.baton.events.ReferralEvent;
import io.baton.events.topics.Topic;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.Keys;
import io.baton.kafka.serde.SingleObjectSerde;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.notifier.policy.ChoosingAnew;
import io.baton.notifier.policy.OtherPartners;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/** Submissions, answers and events of an RFI, brought together by its id → who is told of what. */
public final class IntentTopology {
    /** What it reads, from offsets that are never guessed. */
    public static final List<Topic<?>> INPUTS = List.of(RFI_SUBMISSIONS, RFI_RESULTS, REFERRAL_EVENTS);

    /** Where all stands that it remembers, once every submission was answered and nothing is {@link #HELD} back. */
    public static final List<Topic<?>> MEMORY = List.of(RFI_RESULTS, REFERRAL_EVENTS);

    /** The store of what is told a little later. */
    public static final String HELD = Undecided.STORE;

    private final Connection connection;
    private final TopicSerdes serdes;
    private final StreamsBuilder builder = new StreamsBuilder();

    private IntentTopology(Connection connection, TopicSerdes serdes) {
        this.connection = connection;
        this.serdes = serdes;
    }

    /**
     * @param others asked once for each decline and expiry; the answer stands in the intents
     * @return the application
     */
    public static Topology of(Connection connection, TopicSerdes serdes, OtherPartners others) {
        return new IntentTopology(connection, serdes).build(others);
    }

    /**
     * @return an application that fills the stores of the first out of {@link #MEMORY}, and tells nobody: for a notifier that
     *     goes on where one of another name has stopped
     */
    public static Topology fold(Connection connection, TopicSerdes serdes) {
        IntentTopology fold = new IntentTopology(connection, serdes);
        fold.answers().merge(fold.events(), Named.as("told-before")).process(new Memory(), Named.as("remember"));
        return fold.builder.build();
    }

    private Topology build(OtherPartners others) {
        KStream<String, Heard> heard = submissions().merge(answers(), Named.as("submissions-and-answers"));
        KStream<String, Notification> intents =
                heard.merge(events(), Named.as("all-of-an-rfi")).process(new Policy(others), Named.as("policy"));
        intents.to(
                connection.name(NOTIFICATIONS),
                Produced.with(Serdes.String(), serdes.of(NOTIFICATIONS))
                        .withStreamPartitioner(new PartitionOfRfi())
                        .withName("notifications"));
        return builder.build();
    }

    /** @return the partition of the notifications, and of the ledger, where it belongs */
    public static int partition(Notification told, int partitions) {
        byte[] rfi = told.getRfiId().getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(rfi)) % partitions;
    }

    private KStream<String, Heard> submissions() {
        return read(RFI_SUBMISSIONS, "submissions").mapValues(Heard.Submitted::new, Named.as("submitted"));
    }

    private KStream<String, Heard> answers() {
        return read(RFI_RESULTS, "answers").mapValues(Heard.Answered::new, Named.as("answered"));
    }

    private KStream<String, Heard> events() {
        return read(REFERRAL_EVENTS, "events")
                .selectKey((referralId, event) -> event.getHeader().getRfiId(), Named.as("rfi-of-event"))
                .repartition(Repartitioned.with(Serdes.String(), new SingleObjectSerde<>(ReferralEvent.class))
                        .withName("events-by-rfi"))
                .mapValues(Heard.Happened::new, Named.as("happened"));
    }

    /** A record without value says nothing; none of these topics is compacted. */
    private <T extends SpecificRecord> KStream<String, T> read(Topic<T> topic, String name) {
        KStream<String, T> all = builder.stream(
                connection.name(topic),
                Consumed.with(Keys.serde(), serdes.of(topic))
                        .withName(name)
                        .withOffsetResetPolicy(AutoOffsetReset.none()));
        return all.filter((key, value) -> value != null, Named.as(name + "-with-value"));
    }

    /** The policy with its stores. */
    private record Policy(OtherPartners others) implements ProcessorSupplier<String, Heard, String, Notification> {
        @Override
        public Processor<String, Heard, String, Notification> get() {
            return new IntentProcessor(new ChoosingAnew(others));
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return IntentStores.builders();
        }
    }

    /** The same stores, without the policy. */
    private static final class Memory implements ProcessorSupplier<String, Heard, Void, Void> {
        @Override
        public Processor<String, Heard, Void, Void> get() {
            return new Recollection();
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return IntentStores.builders();
        }
    }

    /** All notifications of an RFI go to one partition, so that they can be sent in order. */
    private static final class PartitionOfRfi implements StreamPartitioner<String, Notification> {
        @Override
        public Optional<Set<Integer>> partitions(
                String topic, String id, Notification notification, Headers headers, int partitions) {
            return Optional.of(Set.of(partition(notification, partitions)));
        }

        /** Kafka 4.4 calls only the method above, but this one is still abstract (KIP-1321 removes it). */
        @Override
        @SuppressWarnings("removal")
        public Optional<Set<Integer>> partitions(String topic, String id, Notification notification, int partitions) {
            return partitions(topic, id, notification, new RecordHeaders(), partitions);
        }
    }
}
