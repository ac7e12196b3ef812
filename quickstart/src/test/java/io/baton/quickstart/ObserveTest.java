package io.baton.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.local.Ground;
import io.baton.local.Ports;
import io.baton.operations.Progress;
import io.baton.quickstart.commands.TokensForTests;
import io.baton.quickstart.demo.Performance;
import io.baton.quickstart.machine.DataDirectory;
import io.baton.quickstart.machine.LocalBaton;
import io.baton.quickstart.machine.LocalBaton.PortsWanted;
import io.baton.quickstart.machine.RunningBaton;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the board and the alerts of the profile {@code observe} ask for is there: on a deployment at work, and at a notifier of its own. */
class ObserveTest {
    private static final Path OBSERVE = Path.of("../docker/observe");
    private static final PortsWanted ANY = new PortsWanted(0, 0, 0, 0);
    private static final Pattern METRIC = Pattern.compile("\\b(?:baton|process|jvm|logback)_[a-z_]+");
    private static final Pattern TAGGED = Pattern.compile("(baton_[a-z_]+)\\{([a-z]+)=\"([^\"]+)\"");
    private static final int MOST_SERIES = 300;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @TempDir
    private Path root;

    @Test
    void every_metric_of_the_board_and_the_alerts_is_exported() throws IOException {
        PrintWriter out = new PrintWriter(new StringWriter());
        try (DataDirectory data = DataDirectory.open(root, false);
                LocalBaton baton = new LocalBaton(Ground.thisMachine(), data, new Progress(out))) {
            baton.start(ANY, mail -> {});
            RunningBaton running = baton.running();
            assertThat(Performance.decided(running, TokensForTests.of(running), out)
                            .play())
                    .isEmpty();
            URI page = running.api().resolve("/prometheus");
            for (String file : new String[] {"board.json", "alerts.yml"}) {
                String asked = Files.readString(OBSERVE.resolve(file)).replace("\\\"", "\"");
                Set<String> metrics = found(METRIC, asked);
                assertThat(metrics).as(file).hasSizeGreaterThan(10);
                await().atMost(A_MINUTE)
                        .untilAsserted(() -> assertThat(names(text(page))).containsAll(metrics));
                String exported = text(page);
                TAGGED.matcher(asked)
                        .results()
                        .forEach(tag -> assertThat(exported.lines())
                                .as(tag.group())
                                .anyMatch(line -> line.startsWith(tag.group(1) + "{")
                                        && line.contains(tag.group(2) + "=\"" + tag.group(3) + "\"")));
            }
            assertThat(value(text(page), "baton_mails_total{status=\"sent\"}")).isPositive();
            assertThat(value(text(page), "baton_event_mailed_seconds_count")).isPositive();
            a_notifier_of_its_own(running, data);
        }
    }

    /** As its container runs it. */
    private void a_notifier_of_its_own(RunningBaton running, DataDirectory data) throws IOException {
        int port = Ports.claim(0, "health");
        ProcessBuilder notifier = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "io.baton.notifier.NotifierApplication");
        notifier.environment()
                .putAll(Map.of(
                        "BATON_KAFKA_BOOTSTRAP_SERVERS", running.connection().bootstrapServers(),
                        "BATON_REGISTRY_URL", running.connection().registry().toString(),
                        "BATON_TOPIC_PREFIX", running.connection().topicPrefix(),
                        "BATON_LINK_KEYS", data.linkKey(),
                        "BATON_PUBLIC_URL", running.api().toString(),
                        "BATON_SMTP_HOST", "localhost",
                        "BATON_SMTP_FROM", "programme@baton.example",
                        "BATON_STATE_DIRECTORY", root.resolve("notifier").toString(),
                        "BATON_REPLICAS", "1",
                        "BATON_HEALTH_PORT", String.valueOf(port)));
        notifier.environment().put("BATON_SMTP_FROM_NAME", "Baton");
        File log = root.resolve("notifier.log").toFile();
        Process process = notifier.redirectErrorStream(true).redirectOutput(log).start();
        try {
            URI page = URI.create("http://localhost:" + port + "/prometheus");
            await().atMost(A_MINUTE).ignoreExceptions().untilAsserted(() -> {
                String text = text(page);
                assertThat(names(text)).contains("baton_mails_total", "baton_event_mailed_seconds_bucket", "baton_lag");
                assertThat(series(text)).hasSizeLessThanOrEqualTo(MOST_SERIES);
            });
        } finally {
            process.destroy();
        }
    }

    private static Set<String> names(String text) {
        return series(text).map(line -> line.split("[ {]")[0]).collect(Collectors.toSet());
    }

    private static Stream<String> series(String text) {
        return text.lines().filter(line -> !line.startsWith("#"));
    }

    private static double value(String text, String series) {
        return series(text)
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .sum();
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(URI page) throws IOException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    http.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
