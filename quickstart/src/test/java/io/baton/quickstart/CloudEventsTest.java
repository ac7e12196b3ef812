package io.baton.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.events.BusinessProfile;
import io.baton.events.topics.Topic;
import io.baton.events.topics.Topics;
import io.baton.kafka.cloudevents.CloudEvents;
import io.baton.kafka.serde.WireFormat;
import io.baton.kafka.write.TopicWriter;
import io.baton.local.Ground;
import io.baton.local.Ports;
import io.baton.operations.Progress;
import io.baton.quickstart.commands.TokensForTests;
import io.baton.quickstart.machine.DataDirectory;
import io.baton.quickstart.machine.LocalBaton;
import io.baton.quickstart.machine.RunningBaton;
import io.baton.quickstart.samples.Sample;
import io.baton.quickstart.samples.SampleFile;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody reads who knows Kafka and CloudEvents, and none of Baton's schemas. */
class CloudEventsTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String RFI = "described";
    private static final String SUBMISSION = """
            {"rfiId": "described", "leadType": "CUSTOMER_INQUIRY", "company": "Lima Textiles", "country": "PT", "region": "EMEA",
             "contact": {"name": "Ana Lima", "email": "ana.lima@customer.example", "phone": "+351210000000"},
             "companySize": "MEDIUM", "language": "en", "need": "An order system in the cloud.", "solutions": ["erp"],
             "targets": [{"profileId": "northwind-emea", "location": "london"}]}""";
    private static final Map<Topic<?>, Set<String>> TYPES = Map.of(
            Topics.RFI_RESULTS, Set.of("io.baton.rfi.answered.v1"),
            Topics.REFERRAL_EVENTS, Set.of("io.baton.referral.received.v1", "io.baton.referral.declined.v1"),
            Topics.DECISION_RESULTS, Set.of("io.baton.decision.accepted.v1"),
            Topics.DEAL_OUTCOMES, Set.of("io.baton.deal.declined.v1"),
            Topics.NOTIFICATIONS, Set.of("io.baton.notification.requested.v1"));

    @TempDir
    private Path root;

    private RunningBaton running;

    @Test
    void who_knows_no_schema_tells_by_the_headers_what_has_happened_to_what_and_when() throws Exception {
        try (DataDirectory data = DataDirectory.open(root.resolve("data"), false);
                LocalBaton baton = new LocalBaton(
                        Ground.thisMachine(),
                        data,
                        new Progress(new PrintWriter(new StringWriter())),
                        _ -> Map.of("baton.serde.headers", "cloudevents"))) {
            baton.start(new LocalBaton.PortsWanted(Ports.ANY, Ports.ANY, Ports.ANY, Ports.ANY), mail -> {});
            running = baton.running();
            String referral = declined();

            TYPES.forEach((topic, types) -> {
                List<ConsumerRecord<String, byte[]>> records = read(topic, types);
                assertThat(records)
                        .extracting(record -> text(record, "ce_type"))
                        .hasSameElementsAs(types);
                assertThat(records)
                        .extracting(record -> text(record, "ce_id"))
                        .doesNotHaveDuplicates()
                        .doesNotContain("");
                assertThat(records).allSatisfy(record -> {
                    assertThat(text(record, "ce_specversion")).isEqualTo("1.0");
                    assertThat(text(record, "ce_source")).isEqualTo("/baton/" + record.topic());
                    assertThat(text(record, "ce_subject")).isIn(RFI, referral);
                    assertThat(Instant.parse(text(record, "ce_time"))).isBefore(Instant.now());
                    assertThat(text(record, "content-type")).isEqualTo(CloudEvents.CONTENT_TYPE);
                });
            });
        }
    }

    /** @return the id of a referral that was received and declined */
    private String declined() {
        publishProfiles();
        HttpApi publisher = new HttpApi(running.api(), TokensForTests.ofProgram(running, "marketing-publisher"));
        HttpApi partner = new HttpApi(running.api(), TokensForTests.of(running).apply("northwind"));
        String id = publisher.send("POST", "/v1/rfis", SUBMISSION).expect(201).text("/targets/0/referralId");
        String referral = "/v1/referrals/" + id;
        await().atMost(SOON).until(() -> partner.get(referral).status() == 200);
        partner.send("POST", referral + "/decline", "{\"reason\": \"NO_CAPACITY\"}")
                .expect(200);
        return id;
    }

    private void publishProfiles() {
        try (WireFormat serdes = new WireFormat(running.connection());
                TopicWriter<BusinessProfile> profiles =
                        new TopicWriter<>(running.connection(), serdes, Topics.BUSINESS_PROFILES)) {
            for (Sample sample : SampleFile.read(Path.of("../samples/profiles.json")))
                if (sample instanceof Sample.OfProfile(BusinessProfile profile))
                    profiles.append(profile.getProfileId(), profile);
        }
    }

    /** @return all of the topic's records, once there are some of each type */
    private List<ConsumerRecord<String, byte[]>> read(Topic<?> topic, Set<String> types) {
        Map<String, Object> settings = running.connection().committedReader();
        settings.put("group.id", "analytics-" + topic.name());
        List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(running.connection().name(topic)));
            await().atMost(SOON).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(read::add);
                return types.stream()
                        .allMatch(type -> read.stream().anyMatch(record -> type.equals(text(record, "ce_type"))));
            });
        }
        return read;
    }

    private static String text(ConsumerRecord<?, ?> record, String header) {
        Header found = record.headers().lastHeader(header);
        return found == null ? "" : new String(found.value(), StandardCharsets.UTF_8);
    }
}
