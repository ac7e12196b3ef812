package io.baton.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real processes, started, killed and started again. */
class LocalPlatformTest {
    private static final String SCHEMA = "{\"schema\":\"{\\\"type\\\":\\\"string\\\"}\"}";

    @TempDir
    private Path directory;

    @Test
    void topics_and_schema_ids_survive_a_restart() throws Exception {
        String first;
        try (LocalPlatform platform = LocalPlatform.start(directory)) {
            createTopic(platform, "kept");
            first = register(platform.confluentApi());
        }
        try (LocalPlatform platform = LocalPlatform.start(directory)) {
            assertThat(topics(platform)).contains("kept");
            assertThat(register(platform.confluentApi())).isEqualTo(first);
        }
    }

    @Test
    void a_taken_port_is_named_with_who_wanted_it() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedKafka.start(directory, taken.getLocalPort()))
                    .isInstanceOf(PortTakenException.class)
                    .hasMessage("Port " + taken.getLocalPort() + ", wanted for Kafka, is taken");
        }
    }

    @Test
    void the_registry_is_started_again_when_it_dies_and_ends_when_its_parent_is_killed() throws IOException {
        Process parent = startParent();
        try (Scanner output = new Scanner(parent.getInputStream())) {
            output.findWithinHorizon(KilledParent.STARTED, 0);
            long first = output.nextLong();
            URI api = URI.create(output.next());
            ProcessHandle.of(first).orElseThrow().destroyForcibly();
            await().atMost(Duration.ofSeconds(60)).until(() -> answers(api));
            ProcessHandle second = parent.descendants().findFirst().orElseThrow();
            assertThat(second.pid()).isNotEqualTo(first);
            parent.destroyForcibly();
            await().atMost(Duration.ofSeconds(10)).until(() -> !second.isAlive());
        } finally {
            parent.destroyForcibly();
        }
    }

    private Process startParent() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledParent.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static boolean answers(URI api) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                                    HttpRequest.newBuilder(URI.create(api + "/subjects"))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String register(URI api) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(URI.create(api + "/subjects/some-value/versions"))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(SCHEMA))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(200);
            return response.body();
        }
    }

    private static void createTopic(LocalPlatform platform, String name)
            throws ExecutionException, InterruptedException {
        try (Admin admin = admin(platform)) {
            admin.createTopics(List.of(new NewTopic(name, 2, (short) 1))).all().get();
        }
    }

    private static Iterable<String> topics(LocalPlatform platform) throws ExecutionException, InterruptedException {
        try (Admin admin = admin(platform)) {
            return admin.listTopics().names().get();
        }
    }

    private static Admin admin(LocalPlatform platform) {
        return Admin.create(Map.of("bootstrap.servers", platform.bootstrapServers()));
    }
}
