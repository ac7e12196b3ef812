package io.baton.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.baton.events.BusinessProfile;
import io.baton.events.Location;
import io.baton.events.LocationContact;
import io.baton.events.ProfileStatus;
import io.baton.events.topics.Ids;
import io.baton.events.topics.Topic;
import io.baton.events.topics.Topics;
import io.baton.kafka.follow.CommittedRecords;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.WireFormat;
import io.baton.kafka.write.TopicWriter;
import io.baton.local.Ports;
import io.baton.operations.PartitionImport;
import io.baton.operations.Progress;
import io.baton.operations.UserError;
import io.baton.quickstart.commands.TokensForTests;
import io.baton.quickstart.machine.DataDirectory;
import io.baton.quickstart.machine.LocalBaton;
import io.baton.quickstart.machine.RunningBaton;
import io.baton.quickstart.machine.TopicSet;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another number of partitions changes no answer, loses nothing and tells nobody anything twice. */
class ImportTest {
    private static final LocalBaton.PortsWanted ANY =
            new LocalBaton.PortsWanted(Ports.ANY, Ports.ANY, Ports.ANY, Ports.ANY);

    private static final TopicSet BEFORE = new TopicSet("", 3);
    private static final TopicSet AFTER = new TopicSet("import-1-", 5);
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String PARTNER = "northwind";
    private static final String LATE = "northwind-late";
    private static final String WON = "{\"solutions\": [\"erp\"]}";
    private static final String ACCEPT = """
            {"name": "ERP rollout", "value": {"amount": "120000", "currency": "EUR"}, "purchaseDate": "2027-Q2"}""";

    private final Progress progress = new Progress(new PrintWriter(new StringWriter()));

    @TempDir
    private Path root;

    private RunningBaton running;
    private String open;
    private String accepted;
    private String declined;
    private String won;
    private String expiring;
    private String waiting;

    @Test
    void with_other_partitions_everything_goes_on_and_nothing_is_decided_or_told_twice() {
        DataDirectory.open(root, false).close();
        BEFORE.use(root);
        try (KeptGround ground = KeptGround.in(root.resolve("ground"))) {
            List<String> served = new ArrayList<>();
            whileItRuns(ground, () -> {
                fill();
                served.addAll(answers());
                letOneWait();
            });
            Connection before = running.connection();
            List<String> events = keys(before, Topics.REFERRAL_EVENTS);

            new PartitionImport(before, AFTER.prefix(), AFTER.partitions(), progress).run();
            AFTER.use(root);

            whileItRuns(ground, () -> {
                assertThat(answers()).isEqualTo(served);
                goesOn();
                everybodyIsToldOnce();
            });
            assertThat(keys(before, Topics.REFERRAL_EVENTS))
                    .as("the old ones stay")
                    .isEqualTo(events);
            // Received late, expired, accepted.
            assertThat(keys(running.connection(), Topics.REFERRAL_EVENTS))
                    .hasSize(events.size() + 3)
                    .containsAll(events);
            refusesWhatIsNotRead();
        }
    }

    private void whileItRuns(KeptGround ground, Runnable what) {
        try (DataDirectory data = DataDirectory.open(root, false);
                LocalBaton baton = new LocalBaton(ground, data, progress)) {
            baton.start(ANY, mail -> {});
            running = baton.running();
            what.run();
        }
    }

    private void fill() {
        program("operator").send("PUT", "/v1/settings/eligible-solutions", WON).expect(200);
        publish(PARTNER);
        open = received("open");
        accepted = received("accepted");
        declined = received("declined");
        won = received("won");
        ida().send("POST", accepted + "/accept", ACCEPT, "accepting").expect(200);
        ida().send("POST", open + "/won", WON, "too-early").expect(409);
        ida().send("POST", declined + "/decline", "{\"reason\": \"NO_CAPACITY\"}")
                .expect(200);
        ida().send("POST", won + "/accept", ACCEPT).expect(200);
        ida().send("POST", won + "/won", WON).expect(200);
        ida().send("PUT", open + "/favorite", "").expect(200);
        await().atMost(SOON).until(() -> ida().get(accepted).text("/stage").equals("ACCEPTED"));
        ida().get(won + "?version=3").expect(200);
        await().atMost(SOON)
                .until(() -> ida().get("/v1/referrals?list=favorites").body().contains(id(open)));
    }

    /** And another whose short window ends while nothing runs. */
    private void letOneWait() {
        respondWithin("PT20S");
        expiring = received("expiring");
        respondWithin("P14D");
        program("marketing-publisher")
                .send("POST", "/v1/rfis", rfi("waiting", LATE))
                .expect(202);
        waiting = "/v1/referrals/" + Ids.referral("waiting", LATE, "main");
    }

    private void goesOn() {
        assertThat(ida().send("POST", accepted + "/accept", ACCEPT, "accepting")
                        .expect(200)
                        .text("/version"))
                .isEqualTo("2");
        ida().send("POST", open + "/won", WON, "too-early").expect(409);
        program("marketing-publisher")
                .send("POST", "/v1/rfis", rfi("open", PARTNER))
                .expect(201);
        publish(LATE);
        await().atMost(SOON).until(() -> ida().get(waiting).status() == 200);
        await().atMost(SOON).until(() -> ida().get(expiring).text("/stage").equals("EXPIRED"));
        ida().send("POST", open + "/accept", ACCEPT).expect(200);
    }

    private void everybodyIsToldOnce() {
        await().atMost(SOON).untilAsserted(() -> {
            List<String> told = keys(running.connection(), Topics.NOTIFICATIONS);
            assertThat(told).doesNotHaveDuplicates();
            assertThat(mails()).hasSameSizeAs(told).doesNotHaveDuplicates();
        });
        assertThat(keys(running.connection(), Topics.DEAL_OUTCOMES)).doesNotHaveDuplicates();
    }

    private void refusesWhatIsNotRead() {
        try (WireFormat serdes = new WireFormat(running.connection());
                TopicWriter<?> decisions = new TopicWriter<>(running.connection(), serdes, Topics.REFERRAL_DECISIONS)) {
            decisions.append(id(open), null);
        }
        assertThatThrownBy(() -> new PartitionImport(running.connection(), "import-2-", 2, progress).run())
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Not all of import-1-referral-decisions has been read");
    }

    private List<String> answers() {
        return Stream.of(
                        "/v1/referrals?stage=active",
                        "/v1/referrals?list=favorites",
                        open,
                        accepted,
                        declined,
                        won,
                        won + "/registration",
                        won + "/events")
                .map(question -> ida().get(question).expect(200).body())
                .toList();
    }

    private String received(String rfiId) {
        String referral = program("marketing-publisher")
                .send("POST", "/v1/rfis", rfi(rfiId, PARTNER))
                .expect(201)
                .text("/targets/0/referralId");
        await().atMost(SOON).until(() -> ida().get("/v1/referrals/" + referral).status() == 200);
        return "/v1/referrals/" + referral;
    }

    private void respondWithin(String window) {
        program("operator")
                .send("PUT", "/v1/settings/policy", """
                {"responseWindow": "%s", "reminderAfter": "PT24H", "lastCallBefore": "P1D",
                 "directContactWindow": "PT72H"}""".formatted(window))
                .expect(200);
    }

    private void publish(String profileId) {
        BusinessProfile profile = BusinessProfile.newBuilder()
                .setProfileId(profileId)
                .setPartnerId(PARTNER)
                .setPartnerName("Northwind Systems")
                .setRegion("EMEA")
                .setStatus(ProfileStatus.ACTIVE)
                .setLocations(List.of(new Location(
                        "main",
                        "Hamburg",
                        "DE",
                        List.of(new LocationContact("Ida Kern", "ida@northwind.example", null, "en", "ida", false)))))
                .setUpdatedAt(Instant.now())
                .build();
        try (WireFormat serdes = new WireFormat(running.connection());
                TopicWriter<BusinessProfile> profiles =
                        new TopicWriter<>(running.connection(), serdes, Topics.BUSINESS_PROFILES)) {
            profiles.append(profileId, profile);
        }
    }

    private static String rfi(String rfiId, String profileId) {
        return """
                {"rfiId": "%s", "leadType": "CUSTOMER_INQUIRY", "company": "Lima Textiles",
                 "contact": {"name": "Ana Lima", "email": "ana.lima@customer.example", "phone": "+351210000000"},
                 "country": "PT", "region": "EMEA", "companySize": "MEDIUM", "language": "en",
                 "need": "An order system in the cloud.", "solutions": ["erp"], "directContact": false,
                 "targets": [{"profileId": "%s", "location": "main"}]}""".formatted(rfiId, profileId);
    }

    private HttpApi ida() {
        return new HttpApi(running.api(), TokensForTests.of(running).apply(PARTNER));
    }

    private HttpApi program(String role) {
        return new HttpApi(running.api(), TokensForTests.ofProgram(running, role));
    }

    private static String id(String referral) {
        return referral.substring(referral.lastIndexOf('/') + 1);
    }

    private List<String> mails() {
        try (Stream<Path> files = Files.list(root.resolve("mails"))) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(ImportTest::messageId)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String messageId(Path mail) {
        try (Stream<String> lines = Files.lines(mail)) {
            return lines.filter(line -> line.startsWith("Message-ID:"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> keys(Connection connection, Topic<?> topic) {
        List<String> keys = new ArrayList<>();
        try (CommittedRecords records = new CommittedRecords(connection, List.of(connection.name(topic)))) {
            records.forEach(record -> keys.add(new String(record.key(), StandardCharsets.UTF_8)));
        }
        return keys;
    }
}
