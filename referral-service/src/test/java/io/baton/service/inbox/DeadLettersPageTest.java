package io.baton.service.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.events.RfiSubmission;
import io.baton.events.Target;
import io.baton.events.topics.Ids;
import io.baton.events.topics.Topic;
import io.baton.events.topics.Topics;
import io.baton.kafka.serde.RegistryClient;
import io.baton.kafka.serde.RegistryClient.IdStatus;
import io.baton.kafka.serde.WireFormat;
import io.baton.kafka.write.DeadLetter;
import io.baton.records.Samples;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that Baton gave up, for the program's operators: over HTTP and on a page. */
class DeadLettersPageTest {
    private static final String PATH = "/v1/program/dead-letters";
    private static final String PAGE = "/program/dead-letters";
    private static final byte[] GARBAGE = {9, 9, 9};

    private static Facade facade;
    private static Api operator;
    private static final Map<Topic<?>, Appended> UNREADABLE = new HashMap<>();
    private static final Map<Topic<?>, Appended> TO_PUT_BACK = new HashMap<>();
    private static Appended hostile;
    private static Appended secret;
    private static Appended tooLarge;
    private static Appended forged;

    /** A record whose key begins so. */
    private record Appended(String key, long offset) {}

    /** All at once: a letter appears with a commit of the part that gave the record up, which may take five seconds. */
    @BeforeAll
    static void records_that_cannot_be_read() {
        facade = Facade.shared();
        operator = facade.as(Token.program("operator"));
        for (Topic<?> topic : read()) UNREADABLE.put(topic, appended(topic, GARBAGE));
        for (Topic<?> topic : putBack()) TO_PUT_BACK.put(topic, appended(topic, GARBAGE));
        secret = appended(Topics.RFI_SUBMISSIONS, bytes("ida@customer-of-nobody.example"));
        tooLarge = appended(Topics.RFI_SUBMISSIONS, new byte[300 << 10]);
        String id = Bodies.newId();
        ProducerRecord<byte[], byte[]> record = submission(
                id + "<script>\u001b[2J\u202e\n\u2028" + "x".repeat(500), DeadLetter.ERROR, DeadLetter.OFFSET);
        hostile = new Appended(id, send(record));
        id = Bodies.newId();
        forged = new Appended(id, send(submission(id, DeadLetter.PUT_BACK_BY)));
    }

    private static ProducerRecord<byte[], byte[]> submission(String key, String... forgedHeaders) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(facade.connection.name(Topics.RFI_SUBMISSIONS), bytes(key), GARBAGE);
        for (String header : forgedHeaders) record.headers().add(header, bytes("forged"));
        return record;
    }

    /** Those that others write, or that a part reads in order. */
    static List<Topic<?>> read() {
        return List.of(
                Topics.RFI_SUBMISSIONS, Topics.BUSINESS_PROFILES, Topics.REFERRAL_DECISIONS, Topics.REFERRAL_EVENTS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("read")
    void a_record_that_cannot_be_read_shows_with_its_place_and_reason(Topic<?> topic) {
        String key = UNREADABLE.get(topic).key();

        JsonNode letter = awaited(key);

        assertThat(letter.get("topic").getStringValue()).isEqualTo(topic.name());
        assertThat(letter.get("offset").getLongValue())
                .isEqualTo(UNREADABLE.get(topic).offset());
        assertThat(letter.get("reason").getStringValue()).contains("not in the Confluent wire format");
        assertThat(letter.get("valueBytes").getIntValue()).isEqualTo(GARBAGE.length);
        assertThat(Browser.ofProgram(facade, "operator").get(PAGE).expect(200).body())
                .contains(key, topic.name() + ", partition ", "not in the Confluent wire format", "3 bytes");
    }

    @Test
    void what_a_hostile_writer_put_into_key_and_headers_harms_no_page() {
        String id = hostile.key();

        JsonNode letter = awaited(id);

        assertThat(letter.get("key").getStringValue())
                .startsWith(id + "<script>\uFFFD[2J\uFFFD\uFFFD\uFFFDxxx")
                .endsWith("x…")
                .hasSize(101);
        assertThat(letter.get("reason").getStringValue()).doesNotContain("forged");
        assertThat(letter.get("offset").getLongValue()).isEqualTo(hostile.offset());
        assertThat(Browser.ofProgram(facade, "operator").get(PAGE).expect(200).body())
                .contains(id + "&lt;script&gt;")
                .doesNotContain("\u001b", "\u202e", "\u2028");
    }

    @Test
    void nothing_of_a_value_is_shown() {
        awaited(secret.key());

        assertThat(operator.get(PATH).body()).doesNotContain("customer-of-nobody");
        assertThat(Browser.ofProgram(facade, "operator").get(PAGE).body()).doesNotContain("customer-of-nobody");
    }

    @Test
    void a_value_too_large_for_a_dead_letter_is_said_to_be_missing() {
        assertThat(awaited(tooLarge.key()).get("valueBytes")).isNull();
        assertThat(Browser.ofProgram(facade, "operator").get(PAGE).body()).contains("too large to be kept");
    }

    @Test
    void a_record_that_two_parts_gave_up_for_the_same_reason_stands_there_once() {
        String deadLetters = facade.connection.deadLetters(Topics.RFI_RESULTS);
        DeadLetter cause = new DeadLetter("gone " + Bodies.newId(), "rfi-results", 0, 7);
        String key = Bodies.newId();
        for (int part = 0; part < 2; part++) send(cause.record(deadLetters, bytes(key), GARBAGE, new RecordHeaders()));
        send(new DeadLetter("another reason", "rfi-results", 0, 7)
                .record(deadLetters, bytes(key), GARBAGE, new RecordHeaders()));

        assertThat(letters(operator.get(PATH).expect(200))
                        .filter(letter -> key(letter).equals(key)))
                .extracting(letter -> letter.get("reason").getStringValue())
                .containsExactlyInAnyOrder(cause.reason(), "another reason");
    }

    /** Straight to the dead letters of a topic that only the notifier reads. */
    @Test
    void of_a_flood_only_the_newest_are_read_and_those_without_headers_stop_nothing() {
        String flooded = facade.connection.deadLetters(Topics.NOTIFICATIONS);
        String flood = Bodies.newId();
        for (int i = 0; i < 130; i++) append(flooded, flood + "-" + i, null);

        Answer answer = operator.get(PATH).expect(200);

        List<String> keys = letters(answer)
                .map(DeadLettersPageTest::key)
                .filter(key -> key.startsWith(flood))
                .toList();
        assertThat(keys).hasSize(100).contains(flood + "-129", flood + "-30").doesNotContain(flood + "-29");
        assertThat(answer.at("more").getBooleanValue()).isTrue();
        assertThat(Browser.ofProgram(facade, "operator").get(PAGE).expect(200).body())
                .contains("There may be others.");
    }

    @Test
    void only_the_programs_operators_see_them() {
        facade.anonymously().get(PATH).expectProblem(401, "unauthorized");
        facade.as(Token.partner("adatum", "operator")).get(PATH).expectProblem(403, "forbidden");
        facade.as(Token.program("seller")).get(PATH).expectProblem(403, "forbidden");
        String one = "/rfi-submissions/0/put-back";
        facade.anonymously().post(PATH + one, "").expectProblem(401, "unauthorized");
        facade.as(Token.program("seller")).post(PATH + one, "").expectProblem(403, "forbidden");
        Browser.ofProgram(facade, "deal-reviewer", "seller")
                .send(PAGE + one, Map.of())
                .expect(403);
        Browser.at(facade).get(PAGE).expect(303);
        Browser.ofProgram(facade, "deal-reviewer", "seller").get(PAGE).expect(403);
        assertThat(Browser.ofProgram(facade, "operator").get("/program").body()).contains("href=\"" + PAGE + "\"");
    }

    /** As when a writer used a registry whose schemas reached ours only later. */
    @Test
    void a_request_whose_schema_was_unknown_is_handled_once_it_is_put_back() throws Exception {
        Deal deal = Deal.of(facade, "put-back", "put-back");
        String rfiId = Bodies.newId();
        RfiSubmission rfi = RfiSubmission.newBuilder(Samples.rfi(rfiId, new Target(deal.profile(), Samples.LOCATION)))
                .setSubmittedAt(Instant.now())
                .build();
        RegistryClient registry = facade.context.getBean(WireFormat.class).registry();
        int unknown = registered(variant(rfiId + "-sooner")) + 1;
        append(facade.connection.name(Topics.RFI_SUBMISSIONS), rfiId, wire(unknown, rfi));
        JsonNode letter = awaited(rfiId);
        assertThat(registry.status(unknown)).isEqualTo(IdStatus.UNKNOWN);
        assertThat(letter.get("reason").getStringValue()).isEqualTo("schema id " + unknown + " is unknown");
        assertThat(registered(variant(rfiId))).isEqualTo(unknown);

        Browser noor = Browser.ofProgram(facade, "operator");
        assertThat(noor.get(PAGE).body()).contains("action=\"" + pagePath(letter) + "\"");
        String after = noor.send(pagePath(letter), Map.of()).expect(303).header("Location");

        assertThat(noor.get(after).expect(200).body())
                .contains("It is in its topic again.", "Put back by ")
                .doesNotContain(pagePath(letter));
        await().until(() -> deal.partner()
                        .get("/v1/referrals/" + Ids.referral(rfiId, deal.profile(), Samples.LOCATION))
                        .status()
                == 200);
        JsonNode once = letter(rfiId).orElseThrow();
        assertThat(once.get("mayBePutBack").getBooleanValue()).isFalse();
        operator.post(apiPath(letter), "").expect(200);
        assertThat(letter(rfiId).orElseThrow().get("putBackAt").getStringValue())
                .isEqualTo(once.get("putBackAt").getStringValue());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("putBack")
    void what_still_cannot_be_read_comes_back_as_another_letter(Topic<?> topic) {
        String key = TO_PUT_BACK.get(topic).key();
        long offset = TO_PUT_BACK.get(topic).offset();
        JsonNode letter = awaited(key);

        Answer answer = operator.post(apiPath(letter), "").expect(200);

        assertThat(answer.text("putBackBy")).isNotBlank();
        assertThat(Instant.parse(answer.text("putBackAt"))).isAfterOrEqualTo(Instant.parse(answer.text("at")));
        await().untilAsserted(() -> assertThat(letters(operator.get(PATH).expect(200))
                        .filter(found -> key(found).equals(key)))
                .extracting(found -> found.get("offset").getLongValue() > offset)
                .containsExactly(true, false));
        // The service and the notifier give the same record up: it was put back all the same.
        send(new DeadLetter(letter.get("reason").getStringValue(), topic.name(), number(letter, "partition"), offset)
                .record(facade.connection.deadLetters(topic), bytes(key), GARBAGE, new RecordHeaders()));
        assertThat(letters(operator.get(PATH).expect(200))
                        .filter(found -> key(found).equals(key)))
                .extracting(found -> found.get("mayBePutBack").getBooleanValue())
                .containsExactlyInAnyOrder(true, false);
    }

    static List<Topic<?>> putBack() {
        return Topics.PUT_BACK;
    }

    @Test
    void where_the_order_counts_nothing_is_put_back() {
        JsonNode letter = awaited(UNREADABLE.get(Topics.BUSINESS_PROFILES).key());

        assertThat(letter.get("mayBePutBack").getBooleanValue()).isFalse();
        operator.post(apiPath(letter), "").expectProblem(409, "stays-out");
        assertThat(Browser.ofProgram(facade, "operator").get(PAGE).body()).doesNotContain(pagePath(letter));
    }

    @Test
    void a_record_whose_bytes_are_not_kept_is_not_put_back() {
        JsonNode letter = awaited(tooLarge.key());

        assertThat(letter.get("mayBePutBack").getBooleanValue()).isFalse();
        operator.post(apiPath(letter), "").expectProblem(409, "stays-out");
    }

    @Test
    void nobody_marks_their_own_record_as_put_back() {
        JsonNode letter = awaited(forged.key());

        assertThat(letter.get("mayBePutBack").getBooleanValue()).isTrue();
        assertThat(letter.get("putBackBy")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nowhere/0",
                "rfi-submissions/99999999",
                "rfi-submissions/-1",
                "rfi-submissions/first",
                "rfi-submissions/99999999999999999999",
                "rfi-submissions-dead-letters/0"
            })
    void what_is_no_dead_letter_is_not_found(String path) {
        operator.post(PATH + "/" + path + "/put-back", "").expectProblem(404, "not-found");
    }

    private static String apiPath(JsonNode letter) {
        return path(PATH, letter);
    }

    private static String pagePath(JsonNode letter) {
        return path(PAGE, letter);
    }

    private static String path(String door, JsonNode letter) {
        return "%s/%s/%d/put-back"
                .formatted(
                        door,
                        letter.get("topic").getStringValue(),
                        letter.get("letterOffset").getLongValue());
    }

    /** @return the same schema for Avro, and another one for the registry */
    private static Schema variant(String source) {
        Schema schema = new Schema.Parser().parse(RfiSubmission.getClassSchema().toString());
        schema.addProp("source", source);
        return schema;
    }

    /** @return the id under which the registry has it now; ids go up by one */
    private static int registered(Schema schema) throws Exception {
        JsonMapper json = facade.context.getBean(JsonMapper.class);
        URI subject = URI.create(facade.connection.registry() + "/subjects/" + Bodies.newId() + "/versions");
        HttpRequest request = HttpRequest.newBuilder(subject)
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(Map.of("schema", schema.toString()))))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            byte[] answer = http.send(request, BodyHandlers.ofByteArray()).body();
            return json.readValue(answer, JsonNode.class).get("id").getIntValue();
        }
    }

    private static int number(JsonNode letter, String field) {
        return letter.get(field).getIntValue();
    }

    private static byte[] wire(int schemaId, RfiSubmission submission) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(body, null);
        new SpecificDatumWriter<>(RfiSubmission.class).write(submission, encoder);
        encoder.flush();
        return ByteBuffer.allocate(5 + body.size())
                .put((byte) 0)
                .putInt(schemaId)
                .put(body.toByteArray())
                .array();
    }

    private static JsonNode awaited(String beginning) {
        return await().until(() -> letter(beginning), Optional::isPresent).orElseThrow();
    }

    private static Optional<JsonNode> letter(String beginning) {
        return letters(operator.get(PATH).expect(200))
                .filter(letter -> key(letter).startsWith(beginning))
                .findFirst();
    }

    private static Stream<JsonNode> letters(Answer answer) {
        return StreamSupport.stream(answer.at("deadLetters").values().spliterator(), false);
    }

    private static String key(JsonNode letter) {
        return letter.get("key") == null ? "" : letter.get("key").getStringValue();
    }

    private static Appended appended(Topic<?> topic, byte[] value) {
        String key = Bodies.newId();
        return new Appended(key, append(facade.connection.name(topic), key, value));
    }

    private static long append(String topic, String key, byte[] value) {
        return send(new ProducerRecord<>(topic, bytes(key), value));
    }

    private static long send(ProducerRecord<byte[], byte[]> record) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                facade.connection.clientSettings(), new ByteArraySerializer(), new ByteArraySerializer())) {
            return producer.send(record).get().offset();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
