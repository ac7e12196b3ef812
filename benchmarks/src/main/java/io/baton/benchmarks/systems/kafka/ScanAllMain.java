package io.baton.benchmarks.systems.kafka;

import static io.baton.events.topics.Topics.DECISION_RESULTS;
import static io.baton.events.topics.Topics.REFERRAL_DECISIONS;
import static io.baton.events.topics.Topics.REFERRAL_EVENTS;
import static io.baton.events.topics.Topics.RFI_SUBMISSIONS;

import io.baton.benchmarks.process.Answering;
import io.baton.benchmarks.process.Waiting;
import io.baton.events.DecisionResult;
import io.baton.events.Referral;
import io.baton.events.ReferralDecision;
import io.baton.events.ReferralEvent;
import io.baton.events.RfiSubmission;
import io.baton.events.topics.Topic;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.SingleObjectSerde;
import io.baton.kafka.serde.WireFormat;
import io.baton.kafka.streams.StreamsService;
import io.baton.kafka.streams.StreamsSettings.Guarantee;
import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.Stores;

/** The peer of the engine that most write first: one store, and a punctuator that looks at all of it. */
final class ScanAllMain {
    /** Streams' own for exactly once; the other settings are Baton's. */
    private static final Duration COMMIT_INTERVAL = Duration.ofMillis(100);

    private static final Duration STARTED_WITHIN = Duration.ofMinutes(2);
    private static final Serde<String> KEY = Serdes.String();

    private final ProgramSettings settings = ProgramSettings.given();
    private final Connection connection = settings.baton().connection();
    private final WireFormat serdes = new WireFormat(connection);
    private final StreamsBuilder builder = new StreamsBuilder();

    private ScanAllMain() {}

    public static void main(String[] args) {
        Answering.lines(question -> {
            new ScanAllMain().start();
            return "0";
        });
    }

    private void start() {
        StreamsService service =
                new StreamsService(topology(), settings.engine(Guarantee.EXACTLY_ONCE, COMMIT_INTERVAL), connection);
        service.start();
        Waiting.until(service::running, STARTED_WITHIN, "The start");
    }

    private Topology topology() {
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(ScanAllProcessor.REFERRALS),
                KEY,
                new SingleObjectSerde<>(Referral.class)));
        write(read(RFI_SUBMISSIONS).map(this::received, Named.as("receive")), REFERRAL_DECISIONS);
        KStream<String, SpecificRecord> decided =
                read(REFERRAL_DECISIONS).process(ScanAllProcessor::new, Named.as("decide"), ScanAllProcessor.REFERRALS);
        write(only(decided, ReferralEvent.class), REFERRAL_EVENTS);
        write(only(decided, DecisionResult.class), DECISION_RESULTS);
        return builder.build();
    }

    private KeyValue<String, ReferralDecision> received(String rfiId, RfiSubmission submission) {
        Duration window = Duration.ofMillis(settings.policy().getResponseWindowMillis());
        ReferralDecision receive = Records.receive(Records.request(rfiId), window);
        return KeyValue.pair(receive.getReferralId(), receive);
    }

    private <T extends SpecificRecord> KStream<String, T> read(Topic<T> topic) {
        return builder.stream(
                connection.name(topic),
                Consumed.with(KEY, serdes.of(topic))
                        .withName("read-" + topic.name())
                        .withOffsetResetPolicy(AutoOffsetReset.earliest()));
    }

    private <T extends SpecificRecord> void write(KStream<String, T> stream, Topic<T> topic) {
        stream.to(connection.name(topic), Produced.with(KEY, serdes.of(topic)).withName("write-" + topic.name()));
    }

    private static <T extends SpecificRecord> KStream<String, T> only(
            KStream<String, SpecificRecord> stream, Class<T> type) {
        return stream.filter((key, value) -> type.isInstance(value), Named.as("is-" + type.getSimpleName()))
                .mapValues(type::cast, Named.as("as-" + type.getSimpleName()));
    }
}
