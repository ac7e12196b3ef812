package io.baton.projections.views;

import static io.baton.events.topics.Topics.REFERRAL_EVENTS;
import static io.baton.events.topics.Topics.RFI_RESULTS;
import static io.baton.events.topics.Topics.USER_MARKS;

import io.baton.events.ReferralEvent;
import io.baton.events.RfiResult;
import io.baton.events.UserMark;
import io.baton.events.topics.Topic;
import io.baton.kafka.serde.SingleObjectSerde;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.kafka.streams.TopicStreams;
import io.baton.records.OpenableEvent;
import io.baton.records.OutcomeRecords;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;

/**
 * The views, built from committed records.
 *
 * <pre>
 * referral-events ─(by partner)─► partner's referrals, lists, history, figures; the program's list and funnel; possible duplicates
 *        │ user-marks ─(by partner)──┘
 *        ├─(those to register)──► the program's registrations
 *        └─────────(by RFI)─────► RFI's referrals ─┐
 * rfi-results ──────────────────► RFI's result ────┴─(by list)─► a sender's RFIs, the program's, those that no partner has
 * </pre>
 */
public final class ViewsTopology {
    /** The input topics. */
    static final List<Topic<?>> SOURCES = List.of(REFERRAL_EVENTS, RFI_RESULTS, USER_MARKS);

    private final TopicStreams streams;
    private final int partitions;
    private final Consumer<Duration> shown;

    /**
     * @param serdes of the topics
     * @param names of the topics in this deployment
     * @param partitions of every topic
     * @param shown told of each event how long after it the partner's views had it
     */
    public ViewsTopology(
            TopicSerdes serdes, Function<Topic<?>, String> names, int partitions, Consumer<Duration> shown) {
        // Without committed offsets it reads from the beginning: a view can always be rebuilt.
        streams = new TopicStreams(serdes, names, AutoOffsetReset.earliest());
        this.partitions = partitions;
        this.shown = shown;
    }

    /** @return the topology; call once */
    public Topology build() {
        KStream<String, ReferralEvent> events =
                streams.readValues(REFERRAL_EVENTS).peek(ViewsTopology::requireReadable, Named.as("openable-events"));
        KStream<String, ReferralEvent> located =
                events.processValues(RecordOffset.Noting::new, Named.as("note-offset"));
        by(located, "partner", event -> event.getHeader().getPartnerId())
                .process(PartnerProjection.supplier(shown), Named.as("project-partner"));
        marks().process(MarkProjection.supplier(), Named.as("project-mark"));
        KStream<String, RfiResult> lost = by(
                        events, "rfi", event -> event.getHeader().getRfiId())
                .process(RfiProjection.supplier(), Named.as("project-rfi"));
        by(toRegister(events), "program", event -> RegistrationProjection.PROGRAM)
                .process(RegistrationProjection.supplier(), Named.as("project-registration"));
        KStream<String, RfiResult> answered =
                streams.readValues(RFI_RESULTS).process(ResultProjection.supplier(), Named.as("project-result"));
        TopicStreams.repartition(
                        answered.merge(lost, Named.as("listed")),
                        "by-list",
                        new SingleObjectSerde<>(RfiResult.class),
                        partitions)
                .process(SentProjection.supplier(), Named.as("project-sent"));
        return streams.build();
    }

    /** By partner, as the events, so that one task has a mark and its referral. For a record without value, the key says which marks it deletes. */
    private KStream<String, UserMark> marks() {
        KStream<String, UserMark> marks = streams.read(USER_MARKS)
                .flatMapValues(
                        (key, value) -> MarkKey.read(key, value).stream().toList(), Named.as("marks-by-their-keys"))
                .selectKey((key, mark) -> mark.getPartnerId(), Named.as("key-marks-by-partner"));
        return TopicStreams.repartition(marks, "marks-by-partner", new SingleObjectSerde<>(UserMark.class), partitions);
    }

    /** One that cannot be opened, or has ended and does not say how, goes to the dead letters here; in a list, it would take the whole page with it. */
    private static void requireReadable(String referralId, ReferralEvent event) {
        OpenableEvent.require(event);
        switch (event.getAfter().getStage()) {
            case RECEIVED, ACCEPTED, UNKNOWN -> {}
            case WON, LOST, DECLINED, EXPIRED, WITHDRAWN, CANCELLED -> OutcomeRecords.of(event.getAfter());
        }
    }

    private static KStream<String, ReferralEvent> toRegister(KStream<String, ReferralEvent> events) {
        return events.filter(
                (referralId, event) -> event.getAfter().getRegistration() != null
                        || event.getChange().getCorrected() != null,
                Named.as("to-register"));
    }

    private KStream<String, ReferralEvent> by(
            KStream<String, ReferralEvent> events, String what, Function<ReferralEvent, String> key) {
        KStream<String, ReferralEvent> keyed =
                events.selectKey((_, event) -> key.apply(event), Named.as("key-by-" + what));
        return TopicStreams.repartition(keyed, "by-" + what, new SingleObjectSerde<>(ReferralEvent.class), partitions);
    }
}
