package io.baton.browser.surroundings;

import static org.awaitility.Awaitility.await;

import io.baton.local.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real identity provider, as a child process, with the realm of {@code partners-realm.json}. */
final class Keycloak implements AutoCloseable {
    private static final Path INSTALLED = Path.of("target/keycloak");
    private static final Duration STARTED_WITHIN = Duration.ofMinutes(6);
    private static final String SCRIPT = "bin/kc.sh";
    private static final String REALM = "partners-realm.json";

    private final Process process;
    private final String issuer;

    private Keycloak(Process process, String issuer) {
        this.process = process;
        this.issuer = issuer;
    }

    /** Starts it. */
    static Keycloak start() {
        Path home = installed()
                .orElseThrow(() -> new IllegalStateException(INSTALLED + " has none; the module's build unpacks it"));
        int port = Ports.claim(Ports.ANY, "the identity provider");
        Keycloak started = new Keycloak(run(home, port), "http://localhost:" + port + "/realms/partners");
        try {
            started.awaitReadiness();
            return started;
        } catch (RuntimeException e) {
            started.close();
            throw e;
        }
    }

    /** In a folder that is named after its version. */
    private static Optional<Path> installed() {
        if (!Files.isDirectory(INSTALLED)) return Optional.empty();
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.filter(home -> Files.exists(home.resolve(SCRIPT))).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process run(Path home, int port) {
        try {
            Path realms = Files.createDirectories(home.resolve("data/import"));
            Files.copy(
                    Path.of("src/test/resources", REALM), realms.resolve(REALM), StandardCopyOption.REPLACE_EXISTING);
            ProcessBuilder command = new ProcessBuilder(
                            "bash",
                            home.resolve(SCRIPT).toAbsolutePath().toString(),
                            "start-dev",
                            "--import-realm",
                            "--db=dev-mem",
                            "--cache=local",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("target/keycloak.log").toFile());
            command.environment().put("JAVA_HOME", System.getProperty("java.home"));
            command.environment().put("JAVA_OPTS_KC_HEAP", "-Xmx512m");
            // Its life is short: the quick compiler alone spends a third less of the processor.
            command.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
            return command.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReadiness() {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest metadata = HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"))
                    .build();
            await().atMost(STARTED_WITHIN)
                    .ignoreExceptions()
                    .until(() -> http.send(metadata, BodyHandlers.discarding()).statusCode() == 200);
        }
    }

    /** @return its address, as its tokens name it */
    String issuer() {
        return issuer;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
