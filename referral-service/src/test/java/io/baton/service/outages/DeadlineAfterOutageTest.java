package io.baton.service.outages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.api.gateway.Submissions;
import io.baton.engine.Engine;
import io.baton.events.BusinessProfile;
import io.baton.events.Policy;
import io.baton.events.ReferralDecision;
import io.baton.events.ReferralEvent;
import io.baton.events.RfiSubmission;
import io.baton.events.topics.Topics;
import io.baton.kafka.follow.TopicFollower;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.WireFormat;
import io.baton.kafka.write.TopicWriter;
import io.baton.records.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real broker: a decision that was appended before the deadline wins, however late it is read (L6, the rule about time). */
class DeadlineAfterOutageTest {
    private static final Duration WINDOW = Duration.ofSeconds(12);
    private static final Policy SHORT = new Policy(1, WINDOW.toMillis(), 3_600_000L, 3_600_000L, 3_600_000L);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** More than several polls bring. */
    private static final int BACKLOG = 4_000;

    @TempDir
    private static Path directory;

    private static EngineAlone alone;
    private static Connection connection;
    private static WireFormat serdes;
    private static TopicFollower<ReferralEvent> follower;
    private static final List<ReferralEvent> EVENTS = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void install() throws Exception {
        alone = EngineAlone.installed(directory);
        connection = alone.connection();
        serdes = alone.serdes();
        follower = new TopicFollower<>(connection, serdes, Topics.REFERRAL_EVENTS, EVENTS::add)
                .start(TopicFollower.From.END);
        try (TopicWriter<BusinessProfile> profiles = new TopicWriter<>(connection, serdes, Topics.BUSINESS_PROFILES)) {
            profiles.append(Samples.PROFILE, Samples.profile());
        }
    }

    @AfterAll
    static void close() {
        follower.close();
        alone.close();
    }

    @Test
    void it_wins_after_an_outage_that_lasted_past_the_deadline_with_a_backlog_of_several_polls_in_front() {
        Instant deadline;
        try (Engine _ = engine()) {
            deadline = receive("rfi-outage");
        }
        try (TopicWriter<ReferralDecision> decisions =
                new TopicWriter<>(connection, serdes, Topics.REFERRAL_DECISIONS)) {
            backlog("rfi-outage");
            decisions.append(Samples.referralId("rfi-outage"), Samples.accept("accept-outage", "rfi-outage"));
        }
        assertThat(Instant.now()).as("appended in time").isBefore(deadline);
        await().atMost(PATIENCE).until(() -> Instant.now().isAfter(deadline.plusSeconds(1)));
        try (Engine _ = engine()) {
            assertThat(kindsOf("rfi-outage", 2)).containsExactly("received", "accepted");
        }
    }

    @Test
    void it_wins_although_a_foreign_transaction_hides_it_until_after_the_deadline() {
        try (Engine _ = engine();
                KafkaProducer<String, byte[]> foreign = foreign();
                TopicWriter<ReferralDecision> decisions =
                        new TopicWriter<>(connection, serdes, Topics.REFERRAL_DECISIONS)) {
            Instant deadline = receive("rfi-foreign");
            foreign.initTransactions();
            foreign.beginTransaction();
            foreign.send(new ProducerRecord<>(
                    connection.name(Topics.REFERRAL_DECISIONS), Samples.referralId("rfi-foreign"), new byte[] {1}));
            foreign.flush();
            decisions.append(Samples.referralId("rfi-foreign"), Samples.accept("accept-foreign", "rfi-foreign"));
            assertThat(Instant.now()).as("appended in time").isBefore(deadline);
            await().atMost(PATIENCE).until(() -> Instant.now().isAfter(deadline.plusSeconds(1)));
            foreign.abortTransaction();
            assertThat(kindsOf("rfi-foreign", 2)).containsExactly("received", "accepted");
        }
    }

    @Test
    void a_deadline_without_a_decision_fires_on_a_real_broker() {
        try (Engine _ = engine()) {
            Instant deadline = receive("rfi-silent");
            assertThat(kindsOf("rfi-silent", 2)).containsExactly("received", "expired");
            assertThat(EVENTS.getLast().getHeader().getOccurredAt()).isEqualTo(deadline);
            assertThat(alone.lateness().getLast()).as("measured").isBetween(Duration.ZERO, PATIENCE);
        }
    }

    private static Engine engine() {
        return alone.engine(SHORT, told -> false);
    }

    /** @return the referral's deadline */
    private static Instant receive(String rfiId) {
        try (Submissions submissions = new Submissions(connection, serdes, InstantSource.system())) {
            RfiSubmission submission = Samples.rfi(rfiId);
            submission.setSubmittedAt(Instant.now());
            assertThat(submissions.submit(submission, PATIENCE)).isPresent();
        }
        kindsOf(rfiId, 1);
        return of(rfiId).getFirst().getHeader().getOccurredAt().plus(WINDOW);
    }

    private static void backlog(String rfiId) {
        try (KafkaProducer<String, ReferralDecision> producer = new KafkaProducer<>(
                connection.clientSettings(),
                new StringSerializer(),
                serdes.of(Topics.REFERRAL_DECISIONS).serializer())) {
            for (int i = 0; i < BACKLOG; i++)
                producer.send(new ProducerRecord<>(
                        connection.name(Topics.REFERRAL_DECISIONS),
                        Samples.referralId(rfiId),
                        Samples.win("backlog-" + i, rfiId)));
        }
    }

    private static KafkaProducer<String, byte[]> foreign() {
        Map<String, Object> settings = connection.clientSettings();
        settings.put("transactional.id", "somebody-else");
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    private static List<String> kindsOf(String rfiId, int count) {
        await().atMost(PATIENCE).until(() -> of(rfiId).size() >= count);
        return of(rfiId).stream().map(event -> event.getHeader().getKind()).toList();
    }

    private static List<ReferralEvent> of(String rfiId) {
        return EVENTS.stream()
                .filter(event -> event.getHeader().getRfiId().equals(rfiId))
                .toList();
    }
}
