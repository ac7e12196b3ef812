package io.baton.quickstart;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.baton.events.BusinessProfile;
import io.baton.events.DealOutcome;
import io.baton.events.OutcomeKind;
import io.baton.events.RfiResult;
import io.baton.events.RfiSubmission;
import io.baton.events.topics.Topic;
import io.baton.events.topics.Topics;
import io.baton.kafka.access.AccessCheck;
import io.baton.kafka.access.AccessList;
import io.baton.kafka.access.AccessRefusedException;
import io.baton.kafka.access.Grant;
import io.baton.kafka.access.KafkaUser;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.WireFormat;
import io.baton.kafka.write.NotAppendedException;
import io.baton.kafka.write.TopicWriter;
import io.baton.links.RemindersLink;
import io.baton.links.SigningKeys;
import io.baton.local.Ports;
import io.baton.quickstart.samples.Sample;
import io.baton.quickstart.samples.SampleFile;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The whole path under exactly the rights that {@code ./baton acls} prints, over TLS and with passwords: an RFI, its mail, the decision,
 * the outcome. Engine, views and notifier are processes of their own; so are the publishers and the analyst users of their own.
 */
class LeastAccessTest {
    private static final Path ROOT = Path.of("..");
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String CONTACT = "grace.oduya@northwind.example";
    private static final String ACCEPT = """
            {"name": "ERP rollout", "value": {"amount": "120000", "currency": "EUR"}, "purchaseDate": "2027-Q2"}""";
    private static final String POLICY = """
            {"responseWindow": "P10D", "reminderAfter": "PT24H", "lastCallBefore": "P1D", "directContactWindow": "PT72H"}""";
    private static final String RFI = """
            {"rfiId": "by-http", "leadType": "CUSTOMER_INQUIRY", "company": "Lima Textiles", "country": "PT", "region": "EMEA",
             "contact": {"name": "Ana Lima", "email": "ana.lima@customer.example", "phone": "+351 21 000 0000"},
             "companySize": "MEDIUM", "language": "pt-PT", "need": "We want to move our order system.", "solutions": ["erp"],
             "targets": [{"profileId": "northwind-emea", "location": "hamburg"}]}""";
    private static final String PERSON = """
            {"name": "Lea Roth", "email": "lea@northwind.example", "roles": ["profile-admin"], "language": "de", "reason": "New here"}""";

    /**
     * What this story is too short for: internal topics are cleaned after half a minute, a ledger is read by who takes it over. And what
     * it may have no cause for: an address without a mailbox, a record that fails in an internal topic, a decision that is read late, an RFI
     * that reached nobody and is chosen for.
     */
    private static final Set<String> UNUSED = Set.of(
            "engine Delete on Topic baton-engine-*",
            "views Delete on Topic baton-views-*",
            "notifier Delete on Topic baton-notifier-intents-*",
            "engine Write on Topic referral-events-dead-letters",
            "notifier Write on Topic mail-preferences",
            "notifier Read on Topic notification-deliveries",
            "engine Write on Topic verdicts",
            "views Read on Topic rfi-submissions");

    @TempDir
    private static Path root;

    private static Secrets secrets;
    private static AccessAudit audit;
    private static GuardedKafka kafka;
    private static GuardedDeployment baton;
    private static final StringBuilder ANSWERS = new StringBuilder();

    @BeforeAll
    static void the_story() throws Exception {
        secrets = new Secrets(root.resolve("secrets"));
        kafka = GuardedKafka.start(root, secrets);
        audit = AccessAudit.begun();
        baton = new GuardedDeployment(root, kafka, secrets);
        baton.start();
        play();
        // What tests try afterwards is no part of the story.
        audit.close();
    }

    @AfterAll
    static void stop() {
        if (baton != null) baton.close();
        if (kafka != null) kafka.close();
    }

    private static void play() throws Exception {
        publish(KafkaUser.PROFILE_PUBLISHER, Topics.BUSINESS_PROFILES, profile().getProfileId(), profile());
        publish(KafkaUser.RFI_PUBLISHER, Topics.RFI_SUBMISSIONS, rfi().getRfiId(), rfi());
        RfiResult result = read(KafkaUser.RFI_PUBLISHER, Topics.RFI_RESULTS, "rfi-publisher-site");
        await().atMost(SOON).until(() -> baton.mailsTo(CONTACT) == 1);
        String referral = "/v1/referrals/" + result.getTargets().getFirst().getReferralId();
        HttpApi partner = baton.asPartner(profile().getPartnerId());
        await().atMost(SOON).until(() -> partner.get(referral).status() == 200);
        partner.send("POST", referral + "/accept", ACCEPT).expect(200);
        partner.send("POST", referral + "/won", "{\"solutions\": [\"erp\"]}").expect(200);
        assertThat(read(KafkaUser.ANALYTICS, Topics.DEAL_OUTCOMES, "analytics-warehouse"))
                .extracting(DealOutcome::getOutcome)
                .isEqualTo(OutcomeKind.WON);
        partner.send("PUT", referral + "/favorite", "").expect(200);
        inWhichThePagesWriteTheRest();
        inWhichRecordsCannotBeRead();
        inWhichRequestsAreRefused(partner, referral);
    }

    private static void inWhichThePagesWriteTheRest() {
        HttpApi operator = baton.asProgram("operator");
        operator.send("PUT", "/v1/settings/policy", POLICY).expect(200);
        operator.send("POST", "/v1/partners/northwind/people", PERSON).expect(201);
        String saved = operator.get("/v1/profiles/northwind-emea").expect(200).body();
        operator.send("PUT", "/v1/profiles/northwind-emea", saved).expect(200);
        baton.asProgram("marketing-publisher").send("POST", "/v1/rfis", RFI).expect(201);
        baton.asProgram("marketing-publisher")
                .get("/v1/rfis/by-http/suggestions")
                .expect(200);
        URI link = RemindersLink.of(URI.create("http://unused.example"), SigningKeys.of(secrets.get("link")))
                .link("reader", "de");
        baton.anonymously(KafkaUser.VIEWS)
                .send("POST", link.getPath() + "?" + link.getQuery(), "")
                .expect(200);
        await().atMost(SOON).until(() -> baton.mailsTo("lea@northwind.example") == 1);
    }

    /** By the open listener: whoever could write them by the other has a right to. */
    private static void inWhichRecordsCannotBeRead() throws Exception {
        List<Topic<?>> topics = Topics.WITH_DEAD_LETTERS;
        Map<String, Object> open = Map.of("bootstrap.servers", kafka.platform().bootstrapServers());
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(open, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (Topic<?> topic : topics)
                producer.send(new ProducerRecord<>(topic.name(), new byte[] {1}, new byte[] {9, 9, 9}));
        }
        // Two read the requests, their results and the events.
        await().atMost(SOON).until(() -> deadLetters(topics) >= topics.size() + 3);
        await().atMost(SOON).untilAsserted(() -> {
            String shown = baton.asProgram("operator")
                    .get("/v1/program/dead-letters")
                    .expect(200)
                    .body();
            assertThat(topics).allMatch(topic -> shown.contains("\"" + topic.name() + "\""));
        });
        for (Topic<?> topic : Topics.PUT_BACK)
            baton.asProgram("operator")
                    .send("POST", "/v1/program/dead-letters/" + topic.name() + "/0/put-back", "")
                    .expect(200);
    }

    private static long deadLetters(List<Topic<?>> topics) throws Exception {
        long letters = 0;
        Map<TopicPartition, OffsetSpec> ends = topics.stream()
                .collect(toMap(topic -> new TopicPartition(topic.deadLetters(), 0), _ -> OffsetSpec.latest()));
        for (var end : kafka.administrator().listOffsets(ends).all().get().values()) letters += end.offset();
        return letters;
    }

    private static void inWhichRequestsAreRefused(HttpApi partner, String referral) {
        for (HttpApi.Answer answer : List.of(
                partner.send("POST", referral + "/accept", ACCEPT),
                partner.send("POST", referral + "/accept", "{"),
                partner.get("/v1/referrals/none"),
                partner.get("/v1/settings/policy"),
                baton.api("no.token.atall").get("/v1/referrals"),
                baton.anonymously(KafkaUser.VIEWS).get("/signin/link?ticket=spoilt"),
                baton.anonymously(KafkaUser.VIEWS).get("/v1/rfis/" + rfi().getRfiId() + "?key=spoilt"))) {
            assertThat(answer.status()).isLessThan(500);
            ANSWERS.append(answer.body());
        }
        for (KafkaUser user : baton.processes().keySet())
            for (String path : List.of("/prometheus", "/health/readiness", "/health/liveness"))
                ANSWERS.append(baton.anonymously(user).get(path).expect(200).body());
    }

    @Test
    void what_is_printed_is_what_was_calculated() {
        Set<Object> calculated = Stream.of(KafkaUser.values())
                .flatMap(user -> AccessList.of(user, "").stream().map(grant -> grant.to(user.principal())))
                .collect(toSet());

        assertThat(kafka.printed()).isEqualTo(calculated);
    }

    @Test
    void nobody_was_denied_anything() {
        // Who lists transactions is shown those of its own; the others are denied one by one.
        assertThat(users().flatMap(user -> audit.by(user.principal()))
                        .filter(use -> !use.allowed() && !use.request().equals("ListTransactions")))
                .isEmpty();
    }

    @Test
    void each_right_was_needed() {
        Set<String> unused = users().filter(user -> user != KafkaUser.SERVICE)
                .flatMap(user -> AccessList.of(user, "").stream()
                        .filter(grant -> audit.by(user.principal()).noneMatch(use -> use.needs(grant)))
                        .map(grant -> user.label() + " " + grant))
                .collect(toSet());

        assertThat(UNUSED).containsAll(unused);
    }

    @ParameterizedTest
    @EnumSource
    void nobody_may_do_more_to_any_topic(KafkaUser user) throws Exception {
        Map<String, Set<AclOperation>> may = new HashMap<>();
        Map<String, Set<AclOperation>> should = new HashMap<>();
        Set<String> topics = kafka.administrator().listTopics().names().get();
        try (Admin admin = Admin.create(kafka.as(user).clientSettings())) {
            Map<String, KafkaFuture<TopicDescription>> described = admin.describeTopics(
                            topics, new DescribeTopicsOptions().includeAuthorizedOperations(true))
                    .topicNameValues();
            for (String topic : topics) {
                may.put(topic, allowed(described.get(topic)));
                should.put(topic, calculated(user, topic));
            }
        }

        assertThat(may).isEqualTo(should);
    }

    private static Set<AclOperation> allowed(KafkaFuture<TopicDescription> described) {
        Throwable refused = catchThrowable(described::get);
        if (refused == null) return described.resultNow().authorizedOperations();
        assertThat(refused).hasCauseInstanceOf(TopicAuthorizationException.class);
        return Set.of();
    }

    private static Set<AclOperation> calculated(KafkaUser user, String topic) {
        Set<AclOperation> operations = AccessList.of(user, "").stream()
                .filter(grant -> grant.on().resourceType() == ResourceType.TOPIC)
                .filter(grant -> grant.isPrefixed()
                        ? topic.startsWith(grant.on().name())
                        : topic.equals(grant.on().name()))
                .map(Grant::operation)
                .collect(toSet());
        Set<AclOperation> implying = Set.of(AclOperation.READ, AclOperation.WRITE, AclOperation.DELETE);
        if (operations.stream().anyMatch(implying::contains)) operations.add(AclOperation.DESCRIBE);
        return operations;
    }

    @Test
    void the_notifier_cannot_write_what_happened_to_referrals() {
        Connection notifier = kafka.as(KafkaUser.NOTIFIER);
        try (WireFormat serdes = new WireFormat(notifier);
                TopicWriter<RfiSubmission> writer = new TopicWriter<>(notifier, serdes, Topics.RFI_SUBMISSIONS)) {
            assertThatThrownBy(() -> writer.append("forged", rfi()))
                    .isInstanceOf(NotAppendedException.class)
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(notifier.clientSettings(), new ByteArraySerializer(), new ByteArraySerializer())) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>(Topics.REFERRAL_EVENTS.name(), new byte[] {1}))
                            .get())
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    /** In rounds: each round takes one right on each name, and after the last each was taken once. */
    @ParameterizedTest
    @EnumSource(names = {"ENGINE", "VIEWS", "NOTIFIER", "INSTALL"})
    void whichever_right_is_missing_the_start_says_user_operation_name_and_command(KafkaUser user) throws Exception {
        List<Grant> all = AccessList.of(user, "");
        for (int round = 0; !taken(all, round).isEmpty(); round++) {
            Set<Grant> taken = taken(all, round);
            kafka.allowProbe(
                    all.stream().filter(grant -> !taken.contains(grant)).toList());
            await().atMost(SOON).untilAsserted(() -> {
                Set<String> missing = missing(user);
                assertThat(missing)
                        .containsAll(taken.stream().map(Grant::toString).toList());
                // What may not be seen cannot be asked for the rest.
                assertThat(names(missing))
                        .isEqualTo(names(taken.stream().map(Grant::toString).collect(toSet())));
            });
        }
        kafka.allowProbe(all);
        await().atMost(SOON).untilAsserted(() -> AccessCheck.require(kafka.as(GuardedKafka.PROBE), user));
    }

    private static Set<Grant> taken(List<Grant> all, int round) {
        Map<Object, List<Grant>> byName = new HashMap<>();
        for (Grant grant : all)
            byName.computeIfAbsent(grant.on(), _ -> new ArrayList<>()).add(grant);
        return byName.values().stream()
                .filter(grants -> grants.size() > round)
                .map(grants -> grants.get(round))
                .collect(toSet());
    }

    private static Set<String> missing(KafkaUser user) {
        Throwable refused = catchThrowable(() -> AccessCheck.require(kafka.as(GuardedKafka.PROBE), user));
        assertThat(refused)
                .isInstanceOf(AccessRefusedException.class)
                .hasMessageStartingWith("User:probe lacks rights on Kafka that " + user.label() + " needs: ")
                .hasMessageContaining("kafka-acls.sh --bootstrap-server " + kafka.bootstrapServers())
                .hasMessageContaining("--allow-principal 'User:probe'");
        String message = refused.getMessage();
        return Set.of(message.substring(message.indexOf(": ") + 2, message.indexOf(". With"))
                .split(", "));
    }

    private static Set<String> names(Set<String> grants) {
        return grants.stream()
                .map(grant -> grant.substring(grant.indexOf(" on ")))
                .collect(toSet());
    }

    @Test
    void a_process_that_lacks_a_right_says_so_in_plain_words_and_ends() {
        try (ServiceProcess refused =
                baton.notifier(KafkaUser.ANALYTICS.principal(), "refused", Ports.claim(Ports.ANY, "health"))) {
            assertThat(refused.ended()).isEqualTo(1);
            assertThat(refused.said())
                    .contains("User:baton-analytics lacks rights on Kafka that notifier needs: Read on Topic")
                    .contains("--operation Read --topic business-profiles")
                    .doesNotContain("\tat ");
            assertThat(secrets.in(refused.said(), GuardedDeployment.SMTP_USER)).isEmpty();
        }
    }

    @Test
    void a_wrong_password_is_said_without_it() {
        Connection right = kafka.as(KafkaUser.ENGINE);
        String wrong = "this-is-not-the-password";
        Connection connection = new Connection(
                right.bootstrapServers(),
                right.registry(),
                "",
                kafka.client(KafkaUser.ENGINE.principal(), wrong),
                Map.of(),
                right.registryAccess());

        assertThatThrownBy(() -> AccessCheck.require(connection, KafkaUser.ENGINE))
                .isInstanceOf(AccessRefusedException.class)
                .hasMessageContaining("does not let User:baton-engine in")
                .hasMessageContaining("baton.client")
                .hasMessageNotContaining(wrong);
    }

    @Test
    void no_secret_is_in_logs_errors_metrics_or_the_list_of_processes() {
        for (ServiceProcess process : baton.processes().values()) {
            // It did log, and what Kafka's clients say of their settings, too.
            assertThat(process.said()).contains("sasl.jaas.config = [hidden]");
            assertThat(found(process.said())).as("log %s", process.log()).isEmpty();
            assertThat(found(process.commandLine())).as("command line").isEmpty();
        }
        assertThat(ANSWERS).contains("baton_", "\"type\"");
        assertThat(found(ANSWERS.toString())).as("answers").isEmpty();
    }

    private static Set<String> found(String text) {
        return secrets.in(text, GuardedDeployment.SMTP_USER).collect(toSet());
    }

    private static Stream<KafkaUser> users() {
        return Stream.of(KafkaUser.values());
    }

    private static BusinessProfile profile() {
        return samples("profiles.json")
                .filter(Sample.OfProfile.class::isInstance)
                .map(sample -> ((Sample.OfProfile) sample).profile())
                .filter(profile -> profile.getProfileId().equals("northwind-emea"))
                .findFirst()
                .orElseThrow();
    }

    private static RfiSubmission rfi() {
        return samples("rfis.json")
                .map(sample -> ((Sample.OfSubmission) sample).submission())
                .filter(rfi -> rfi.getRfiId().equals("sample-call-me"))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Sample> samples(String file) {
        return SampleFile.read(ROOT.resolve("samples").resolve(file)).stream();
    }

    private static <T extends SpecificRecord> void publish(KafkaUser user, Topic<T> topic, String key, T value) {
        try (WireFormat serdes = new WireFormat(kafka.as(user));
                TopicWriter<T> writer = new TopicWriter<>(kafka.as(user), serdes, topic)) {
            writer.append(key, value);
        }
    }

    /** @return the topic's first value, read in a group */
    private static <T extends SpecificRecord> T read(KafkaUser user, Topic<T> topic, String group) {
        Map<String, Object> settings = kafka.as(user).committedReader();
        settings.put("group.id", group);
        List<T> read = new ArrayList<>();
        try (WireFormat serdes = new WireFormat(kafka.as(user));
                KafkaConsumer<String, T> consumer = new KafkaConsumer<>(
                        settings, new StringDeserializer(), serdes.of(topic).deserializer())) {
            consumer.subscribe(List.of(topic.name()));
            await().atMost(SOON).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> read.add(record.value()));
                return !read.isEmpty();
            });
            consumer.commitSync();
        }
        return read.getFirst();
    }
}
