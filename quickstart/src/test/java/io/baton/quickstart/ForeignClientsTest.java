package io.baton.quickstart;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.baton.events.BusinessProfile;
import io.baton.events.topics.Topics;
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
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documented example in JavaScript, as it stands, against a running Baton. */
class ForeignClientsTest {
    private static final Path ROOT = Path.of("..");
    private static final String PARTNER = "northwind";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalBaton.PortsWanted ANY =
            new LocalBaton.PortsWanted(Ports.ANY, Ports.ANY, Ports.ANY, Ports.ANY);

    @TempDir
    private Path root;

    private RunningBaton running;

    @Test
    void a_foreign_marketing_system_publishes_and_a_foreign_analyst_reads() throws Exception {
        requireNode();
        Path example = installed();
        try (DataDirectory data = DataDirectory.open(root.resolve("data"), false);
                LocalBaton baton =
                        new LocalBaton(Ground.thisMachine(), data, new Progress(new PrintWriter(new StringWriter())))) {
            baton.start(ANY, mail -> {});
            running = baton.running();
            publishProfiles();

            List<JsonNode> results = run(example, "node", "publish.mjs", "northwind-emea", "london", "EMEA");

            assertThat(results)
                    .hasSize(2)
                    .allMatch(result -> result.path("verdict").asText().equals("TAKEN_IN"));
            win(results.getFirst().path("targets").path(0).asText());
            decide(results.getLast().path("targets").path(0).asText(), "decline", "{\"reason\":\"NO_CAPACITY\"}");

            List<JsonNode> read = run(example, "node", "analyse.mjs", "2");

            assertThat(read.getLast().path("outcomes").asInt()).isEqualTo(2);
            assertThat(read.getLast().path("events").path("received").asInt()).isEqualTo(2);
            assertThat(read.subList(0, 2))
                    .extracting(outcome -> outcome.path("outcome").asText())
                    .containsExactlyInAnyOrder("WON", "DECLINED");
            assertThat(read.subList(0, 2))
                    .extracting(outcome -> outcome.path("value").asText(null))
                    .containsExactlyInAnyOrder("120000.5000", null);
            List<JsonNode> outcomes = run(example, "node", "outcomes.mjs", "2");
            exported(outcomes);
            answered(AnalyticsQuestions.asked(Files.write(
                    root.resolve("outcomes.ndjson"),
                    outcomes.stream().map(JsonNode::toString).toList())));
        }
    }

    /** What docs/analytics.md asks of the export. */
    private static void exported(List<JsonNode> outcomes) {
        assertThat(outcomes)
                .hasSize(2)
                .allMatch(outcome -> outcome.path("responseMillis").isNumber())
                .allMatch(outcome -> outcome.path("archivedAt").isTextual())
                .allMatch(outcome -> outcome.path("wantedSolutions").isArray());
        assertThat(outcomes)
                .extracting(outcome -> outcome.path("declineReason").asText(null))
                .containsExactlyInAnyOrder("NO_CAPACITY", null);
        assertThat(outcomes)
                .extracting(outcome -> outcome.path("wonValue").asText(null))
                .containsExactlyInAnyOrder("120000.5000", null);
    }

    /** Both were answered at once; one was won for what was expected. */
    private static void answered(List<List<Map<String, Object>>> answers) {
        assertThat(answers).hasSize(3);
        assertThat(answers.get(0))
                .singleElement(as(InstanceOfAssertFactories.map(String.class, Object.class)))
                .containsEntry("partnerId", PARTNER)
                .containsEntry("referrals", 2L)
                .containsEntry("answered", 2L)
                .containsEntry("within_a_day", 1.0)
                .containsEntry("expired", 0L)
                .containsEntry("win_rate", 1.0);
        assertThat(answers.get(1))
                .singleElement(as(InstanceOfAssertFactories.map(String.class, Object.class)))
                .containsEntry("currency", "GBP")
                .containsEntry("deals", 1L)
                .containsEntry("won", new BigDecimal("120000.5000"))
                .containsEntry("of_the_estimate", 1.0);
        assertThat(answers.get(2))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("outcome", "DECLINED")
                        .containsEntry("reason", "NO_CAPACITY")
                        .containsEntry("referrals", 1L));
    }

    /** Skipped where there is no Node; a build that must not skip it sets {@code baton.node.required}. */
    private static void requireNode() {
        boolean node = answers("node") && answers("npm");
        if (!node && Boolean.getBoolean("baton.node.required"))
            throw new IllegalStateException("There is no Node, and this build requires it");
        if (!node) System.out.println("SKIPPED: there is no Node, so the foreign clients are not tested");
        assumeTrue(node, "there is no Node");
    }

    private static boolean answers(String program) {
        try {
            return new ProcessBuilder(program, "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A copy, so that the tree stays as it is. */
    private Path installed() throws Exception {
        Path copy = Files.createDirectory(root.resolve("kafkajs"));
        for (String file : List.of(
                ".npmrc",
                "package.json",
                "package-lock.json",
                "baton.mjs",
                "publish.mjs",
                "analyse.mjs",
                "outcomes.mjs")) Files.copy(ROOT.resolve("examples/kafkajs").resolve(file), copy.resolve(file));
        // Not with this process's own input: Node makes that one non-blocking, and the shell that runs the tests talks
        // through
        // it.
        Process install = new ProcessBuilder("npm", "ci", "--ignore-scripts", "--silent")
                .directory(copy.toFile())
                .redirectErrorStream(true)
                .start();
        List<String> said = install.inputReader().lines().toList();
        assertThat(install.waitFor()).as("npm ci: %s", said).isZero();
        return copy;
    }

    private List<JsonNode> run(Path example, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).directory(example.toFile());
        builder.environment().put("KAFKA", running.connection().bootstrapServers());
        builder.environment().put("REGISTRY", running.connection().registry().toString());
        builder.redirectErrorStream(true);
        Process process = builder.start();
        List<String> lines = process.inputReader().lines().toList();
        assertThat(process.waitFor()).as("%s: %s", List.of(command), lines).isZero();
        List<JsonNode> read = new ArrayList<>();
        for (String line : lines) if (line.startsWith("{")) read.add(JSON.readTree(line));
        return read;
    }

    private void publishProfiles() {
        try (WireFormat serdes = new WireFormat(running.connection());
                TopicWriter<BusinessProfile> profiles =
                        new TopicWriter<>(running.connection(), serdes, Topics.BUSINESS_PROFILES)) {
            for (Sample sample : SampleFile.read(ROOT.resolve("samples/profiles.json")))
                if (sample instanceof Sample.OfProfile(BusinessProfile profile))
                    profiles.append(profile.getProfileId(), profile);
        }
    }

    private void win(String referralId) throws Exception {
        decide(
                referralId,
                "accept",
                "{\"name\":\"Stock\",\"value\":{\"amount\":\"120000.50\",\"currency\":\"GBP\"},\"purchaseDate\":\"2027-Q2\"}");
        decide(referralId, "won", "{\"solutions\":[\"erp\"]}");
    }

    private void decide(String referralId, String what, String body) throws Exception {
        String token = TokensForTests.of(running).apply(PARTNER);
        HttpRequest request = HttpRequest.newBuilder(running.api().resolve("/v1/referrals/" + referralId + "/" + what))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        }
    }
}
