package io.baton.notifier.intents;

import static io.baton.events.topics.Topics.NOTIFICATIONS;
import static io.baton.events.topics.Topics.REFERRAL_EVENTS;
import static io.baton.events.topics.Topics.RFI_RESULTS;
import static io.baton.events.topics.Topics.RFI_SUBMISSIONS;

import io.baton.events.Notification;
import io.baton.events.ReferralEvent;
import io.baton.events.topics.Topic;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.SingleObjectSerde;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.kafka.streams.TopicStreams;
import io.baton.notifier.policy.PartnerSuggestions;
import io.baton.partners.Offices;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** Submissions, results and events of an RFI, joined by its id → notifications. */
public final class IntentTopology {
    /** The input topics. Their offsets are never reset by themselves. */
    public static final List<Topic<?>> INPUTS = List.of(RFI_SUBMISSIONS, RFI_RESULTS, REFERRAL_EVENTS);

    /** The topics that the stores can be filled from, once every submission has its result and no event is {@link #HELD}. */
    public static final List<Topic<?>> MEMORY = List.of(RFI_RESULTS, REFERRAL_EVENTS);

    /** The store of the events whose notifications wait. */
    public static final String HELD = HeldEvents.STORE;

    private final TopicStreams streams;

    private IntentTopology(Connection connection, TopicSerdes serdes) {
        streams = new TopicStreams(serdes, connection::name, AutoOffsetReset.none());
    }

    /**
     * @param others asked once for each decline and expiry; the notifications keep the answer
     * @param offices what partners and their locations are called; the notifications keep that, too
     * @return the application
     */
    public static Topology of(Connection connection, TopicSerdes serdes, PartnerSuggestions others, Offices offices) {
        return new IntentTopology(connection, serdes).build(others, offices);
    }

    /**
     * @return a topology that fills the same stores from {@link #MEMORY} and publishes nothing: for a notifier that continues
     *     after one of another name
     */
    public static Topology fold(Connection connection, TopicSerdes serdes) {
        IntentTopology fold = new IntentTopology(connection, serdes);
        fold.answers()
                .merge(fold.events(), Named.as("told-before"))
                .process(ReplayProcessor.supplier(), Named.as("remember"));
        return fold.streams.build();
    }

    private Topology build(PartnerSuggestions others, Offices offices) {
        KStream<String, RfiRecord> submissionsAndAnswers =
                submissions().merge(answers(), Named.as("submissions-and-answers"));
        KStream<String, Notification> intents = submissionsAndAnswers
                .merge(events(), Named.as("all-of-an-rfi"))
                .process(IntentProcessor.supplier(others, offices), Named.as("policy"));
        streams.publish(intents, NOTIFICATIONS, new PartitionOfRfi());
        return streams.build();
    }

    /** @return the partition of a notification, which its ledger entry has too */
    public static int partition(Notification notification, int partitions) {
        byte[] rfi = notification.getRfiId().getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(rfi)) % partitions;
    }

    private KStream<String, RfiRecord> submissions() {
        return streams.readValues(RFI_SUBMISSIONS).mapValues(RfiRecord.Submitted::new, Named.as("submitted"));
    }

    private KStream<String, RfiRecord> answers() {
        return streams.readValues(RFI_RESULTS).mapValues(RfiRecord.Answered::new, Named.as("answered"));
    }

    private KStream<String, RfiRecord> events() {
        KStream<String, ReferralEvent> byRfi = streams.readValues(REFERRAL_EVENTS)
                .selectKey((referralId, event) -> event.getHeader().getRfiId(), Named.as("rfi-of-event"));
        return TopicStreams.repartition(byRfi, "events-by-rfi", new SingleObjectSerde<>(ReferralEvent.class))
                .mapValues(RfiRecord.Happened::new, Named.as("happened"));
    }

    /** All notifications of an RFI go to one partition, so that its mails can be sent in order. */
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
