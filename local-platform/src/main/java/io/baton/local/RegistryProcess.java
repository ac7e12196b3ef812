package io.baton.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Apicurio Registry as a supervised child process: started again if it dies, ended with this process however that ends. Its
 * schemas lie in Kafka, so their ids survive a restart.
 */
final class RegistryProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryProcess.class);
    private static final String HOST = "127.0.0.1";
    private static final Duration START_PATIENCE = Duration.ofSeconds(90);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration PAUSE_BEFORE_RESTART = Duration.ofSeconds(1);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);

    private final List<String> command;
    private final Path log;
    private final int port;
    private volatile Process process;
    private volatile boolean closing;

    private RegistryProcess(List<String> command, Path log, int port) {
        this.command = command;
        this.log = log;
        this.port = port;
    }

    /**
     * Starts a registry, and returns before it answers.
     *
     * @param home where the registry's program is unpacked; see {@link #unpackedHome()}
     * @param log the file that its output is appended to
     * @param bootstrapServers the Kafka that keeps its schemas; it may come up a little later
     * @param port where it is reached on the loopback interface, or {@link Ports#ANY}
     * @throws PortTakenException if the port is taken
     */
    static RegistryProcess launch(Path home, Path log, String bootstrapServers, int port) {
        int claimed = Ports.claim(port, "the schema registry");
        RegistryProcess registry = new RegistryProcess(command(home, bootstrapServers, claimed), log, claimed);
        registry.launch();
        return registry;
    }

    /**
     * @return where the build has unpacked the registry: the system property {@code baton.registry.home}, or the module's
     *     {@code target/registry} as seen from a module of this build
     */
    static Path unpackedHome() {
        String set = System.getProperty("baton.registry.home");
        if (set != null) return Path.of(set);
        return Path.of("..", "local-platform", "target", "registry")
                .toAbsolutePath()
                .normalize();
    }

    URI confluentApi() {
        return URI.create("http://" + HOST + ":" + port + "/apis/ccompat/v7");
    }

    /** @return whether it answers just now */
    boolean healthy() {
        return HealthProbe.answers(URI.create(confluentApi() + "/subjects"));
    }

    /** @return the child's process id */
    long pid() {
        return process.pid();
    }

    private static List<String> command(Path home, String bootstrapServers, int port) {
        Path program = home.resolve("quarkus-run.jar");
        if (!Files.exists(program))
            throw new IllegalStateException(
                    "The registry's program is not at " + home + ": build local-platform first");
        return List.of(
                // Ctrl-C reaches the whole process group, but the registry's clients must be able to stop before it.
                "/bin/sh",
                "-c",
                "trap '' INT; exec \"$@\"",
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dquarkus.http.host=" + HOST,
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.management.host=" + HOST,
                "-Dquarkus.management.port=" + Ports.claim(Ports.ANY, "the registry's management"),
                "-Dapicurio.storage.kind=kafkasql",
                "-Dapicurio.kafkasql.bootstrap.servers=" + bootstrapServers,
                // It polls twice for a snapshot that is not there before it goes on.
                "-Dapicurio.kafkasql.consumer.poll.timeout=500",
                "-cp",
                classPath(program),
                EndWithParent.class.getName(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    }

    private static String classPath(Path program) {
        try {
            Path ours = Path.of(EndWithParent.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return ours + File.pathSeparator + program;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void launch() {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("The schema registry cannot be started", e);
        }
        process.onExit()
                .thenAcceptAsync(
                        this::died, task -> Thread.ofPlatform().daemon().start(task));
    }

    private void died(Process ended) {
        if (closing) return;
        LOG.warn("The schema registry ended with {}; it is started again", ended.exitValue());
        LockSupport.parkNanos(PAUSE_BEFORE_RESTART.toNanos());
        if (closing) return;
        launch();
        awaitAnswer();
        LOG.info("The schema registry answers again");
    }

    /** @throws IllegalStateException if it does not come up; the message names the log */
    void awaitAnswer() {
        long giveUp = System.nanoTime() + START_PATIENCE.toNanos();
        while (!healthy()) {
            if (!process.isAlive())
                throw new IllegalStateException("The schema registry ended while starting; its log is " + log);
            if (System.nanoTime() > giveUp)
                throw new IllegalStateException("The schema registry does not answer; its log is " + log);
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    @Override
    public void close() {
        closing = true;
        process.destroy();
        try {
            if (!process.waitFor(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
