package io.baton.engine;

import io.baton.engine.decisions.DecisionStores;
import io.baton.engine.decisions.Tick;
import io.baton.engine.decisions.Ticks;
import io.baton.engine.decisions.Verdicts;
import io.baton.events.BusinessProfile;
import io.baton.events.DealOutcome;
import io.baton.events.DecisionResult;
import io.baton.events.PartnerNaming;
import io.baton.events.Policy;
import io.baton.events.ReferralDecision;
import io.baton.events.ReferralEvent;
import io.baton.events.ReroutingMode;
import io.baton.events.RfiResult;
import io.baton.events.RfiSubmission;
import io.baton.events.topics.Topic;
import io.baton.events.topics.Topics;
import io.baton.kafka.serde.PlainSerdes;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.kafka.streams.DeadLetterHandler;
import io.baton.kafka.streams.FailedRecordHandler;
import io.baton.kafka.streams.PromptCommits;
import io.baton.lifecycle.ranking.RankingPolicy;
import io.baton.lifecycle.ranking.TrackRecord;
import io.baton.lifecycle.referral.Referral;
import io.baton.partners.PartnerSearch;
import io.baton.partners.Profiles.Entry;
import io.baton.records.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The engine's topology with a clock that the test moves: broker and wall clock are one here. */
public final class EngineDriver implements AutoCloseable {
    static final Policy STANDARD = new Policy(
            0,
            Duration.ofDays(14).toMillis(),
            Duration.ofHours(24).toMillis(),
            Duration.ofDays(1).toMillis(),
            Duration.ofHours(72).toMillis());

    private final TopicSerdes serdes;
    private final List<TestRecord<String, byte[]>> appended = new ArrayList<>();
    /** Told when they were judged. */
    final List<DecisionResult> told = new ArrayList<>();
    /** Those that are not read yet. */
    private final Queue<Tick> ticks = new ArrayDeque<>();

    private final TopologyTestDriver driver;
    private final Map<String, Entry> known = new LinkedHashMap<>();
    /** The profiles that bear another partner's name. */
    final Set<String> misnamed = new HashSet<>();

    private Instant now = Samples.START;
    Policy policy = STANDARD;
    ReroutingMode rerouting = ReroutingMode.SUGGEST;
    /** What happens before the engine reads a tick that it asked for. */
    public Runnable beforeTick = () -> {};

    public EngineDriver() {
        this(new PlainSerdes());
    }

    EngineDriver(TopicSerdes serdes) {
        this.serdes = serdes;
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "engine-test");
        // Not where Streams puts it by itself: another build on this machine would use the same place.
        settings.put(StreamsConfig.STATE_DIR_CONFIG, "target/engine-test/" + UUID.randomUUID());
        settings.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class.getName());
        settings.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, FailedRecordHandler.class.getName());
        PartnerSearch partners =
                new PartnerSearch(known::values, partner -> TrackRecord.NONE, () -> RankingPolicy.STANDARD, () -> now);
        driver = new TopologyTestDriver(
                topology(
                        serdes,
                        new Program(() -> policy, partners, () -> rerouting, this::misnamed),
                        ticks::add,
                        told::add),
                settings,
                now);
    }

    private boolean misnamed(BusinessProfile profile) {
        return misnamed.contains(profile.getProfileId());
    }

    static Topology topology(TopicSerdes serdes, Program program, Ticks ticks, Verdicts verdicts) {
        return new EngineTopology(
                        serdes, Topic::name, 4, program, ticks, verdicts, new PromptCommits(Duration.ofMillis(100)))
                .build();
    }

    Instant now() {
        return now;
    }

    /** Moves the clock; what falls due meanwhile is asked for by ticks, which arrive at once. */
    public void pass(Duration time) {
        passWithoutTicks(time);
        readTicks();
    }

    /** As {@link #pass}, but the ticks are on their way yet. */
    public void passWithoutTicks(Duration time) {
        now = now.plus(time);
        driver.advanceWallClockTime(time);
    }

    /** Also those that reading one asks for. */
    private void readTicks() {
        while (!ticks.isEmpty()) {
            Tick tick = ticks.remove();
            beforeTick.run();
            tick(tick);
        }
    }

    /** Lets the engine read a tick, whether it asked for it or not. */
    public void tick(Tick tick) {
        TestRecord<String, byte[]> read = new TestRecord<>(tick.referralId(), null, tick.headers(), now);
        decisions();
        appended.add(read);
        replay(read);
    }

    /** What the engine has asked for and not read is gone. */
    public void loseTicks() {
        ticks.clear();
    }

    /** Moves the broker's clock only: the engine is down, and appends go on. */
    void passWhileDown(Duration time) {
        now = now.plus(time);
    }

    public void profile(BusinessProfile profile) {
        searchHearsOf(profile);
        pipe(Topics.BUSINESS_PROFILES, profile.getProfileId(), profile);
    }

    /** The search is ahead of the engine's own profiles. */
    void searchHearsOf(BusinessProfile profile) {
        known.put(profile.getProfileId(), new Entry(profile.getProfileId(), profile, known.size()));
    }

    public void submit(RfiSubmission submission) {
        pipe(Topics.RFI_SUBMISSIONS, submission.getRfiId(), submission);
    }

    public void ask(ReferralDecision decision) {
        byte[] value = serdes.of(Topics.REFERRAL_DECISIONS).serializer().serialize("", decision);
        decisions();
        appended.add(new TestRecord<>(decision.getReferralId(), value, now));
        pipe(Topics.REFERRAL_DECISIONS, decision.getReferralId(), decision);
    }

    /** @return all that the topic of decisions holds, in its order: what was asked, and what the engine appended */
    public List<TestRecord<String, byte[]>> decisions() {
        appended.addAll(driver.createOutputTopic(
                        Topics.REFERRAL_DECISIONS.name(), new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList());
        return appended;
    }

    /** Lets the engine read a decision as another's topic holds it. */
    public void replay(TestRecord<String, byte[]> decision) {
        driver.createInputTopic(Topics.REFERRAL_DECISIONS.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(decision);
    }

    void bytes(Topic<?> topic, String key, byte[] value) {
        driver.createInputTopic(topic.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(key, value, now);
    }

    List<TestRecord<byte[], byte[]>> deadLetters(Topic<?> topic) {
        return driver.createOutputTopic(topic.deadLetters(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    public List<ReferralEvent> events() {
        return read(Topics.REFERRAL_EVENTS);
    }

    public List<String> kinds() {
        return events().stream().map(event -> event.getHeader().getKind()).toList();
    }

    List<DecisionResult> results() {
        return read(Topics.DECISION_RESULTS);
    }

    /** @return the ids of the refusals that the store holds */
    List<String> remembered() {
        List<String> ids = new ArrayList<>();
        try (var entries =
                driver.getKeyValueStore(DecisionStores.REFUSALS.name()).all()) {
            entries.forEachRemaining(entry -> ids.add((String) entry.key));
        }
        return ids;
    }

    List<PartnerNaming> names() {
        return read(Topics.PARTNER_NAMES);
    }

    /** The profile is taken back. */
    void takeBack(String profileId) {
        known.remove(profileId);
        pipe(Topics.BUSINESS_PROFILES, profileId, null);
    }

    /** @return what the engine keeps of a referral */
    Referral.Known stored(String referralId) {
        return driver.<String, Referral.Known>getKeyValueStore(DecisionStores.REFERRALS.name())
                .get(referralId);
    }

    public List<RfiResult> rfiResults() {
        return read(Topics.RFI_RESULTS);
    }

    public List<DealOutcome> outcomes() {
        return read(Topics.DEAL_OUTCOMES);
    }

    private <T extends SpecificRecord> void pipe(Topic<T> topic, String key, T value) {
        driver.createInputTopic(
                        topic.name(), new StringSerializer(), serdes.of(topic).serializer())
                .pipeInput(key, value, now);
        readTicks();
    }

    /** @return what was written since the last look, with its headers */
    <T extends SpecificRecord> List<TestRecord<String, T>> records(Topic<T> topic) {
        return driver.createOutputTopic(
                        topic.name(), new StringDeserializer(), serdes.of(topic).deserializer())
                .readRecordsToList();
    }

    private <T extends SpecificRecord> List<T> read(Topic<T> topic) {
        return records(topic).stream().map(TestRecord::value).toList();
    }

    @Override
    public void close() {
        driver.close();
    }
}
