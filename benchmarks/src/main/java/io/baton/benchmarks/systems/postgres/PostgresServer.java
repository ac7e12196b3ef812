package io.baton.benchmarks.systems.postgres;

import io.baton.benchmarks.systems.Charge;
import io.baton.benchmarks.systems.Conditions;
import io.baton.benchmarks.systems.Directories;
import io.baton.local.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A database cluster of its own, on a free loopback port: made when it starts, and gone when it is closed. */
final class PostgresServer implements AutoCloseable {
    static final String USER = "baton";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(50);
    /** Ends the server by its process id as soon as nobody holds the other end of the input any more: also after a crash. */
    private static final String UNTIL_END_OF_INPUT = "\"$@\" & server=$!; read -r end; kill -INT $server; wait $server";

    private final Process process;
    private final Path directory;
    private final String url;
    private final String password;

    private PostgresServer(Process process, Path directory, String url, String password) {
        this.process = process;
        this.directory = directory;
        this.url = url;
        this.password = password;
    }

    /**
     * Makes and starts it, and returns when it answers.
     *
     * @throws IllegalStateException if there is no PostgreSQL, or it does not come up; the message says what to do
     */
    static PostgresServer start(PostgresPrograms programs, Conditions conditions, Commit commit) {
        PostgresAccount account = PostgresAccount.of(conditions.directory());
        Path log = conditions.directory().resolve("postgres.log");
        String password = UUID.randomUUID().toString();
        int port = Ports.claim(Ports.ANY, "PostgreSQL");
        try {
            Files.createDirectories(conditions.directory());
            Path directory = account.newDirectory();
            make(programs, account, directory, password, log);
            List<String> server = List.of(
                    programs.program("postgres"),
                    "-D",
                    data(directory),
                    "-c",
                    "port=" + port,
                    "-c",
                    "shared_buffers=" + conditions.cacheMegabytes() + "MB",
                    "-c",
                    "synchronous_commit=" + commit.setting());
            Process process = process(account.command(untilEndOfInput(server)), directory, log);
            String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
            PostgresServer started = new PostgresServer(process, directory, url, password);
            started.awaitAnswer(log);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL cannot be started", e);
        }
    }

    private static void make(
            PostgresPrograms programs, PostgresAccount account, Path directory, String password, Path log)
            throws IOException {
        Path secret = Files.writeString(directory.resolve("password"), password);
        account.own(secret);
        List<String> initdb = List.of(
                programs.program("initdb"),
                "--pgdata=" + data(directory),
                "--username=" + USER,
                // Over the loopback interface only. Challenges would cost each connection more than its work.
                "--auth=password",
                "--pwfile=" + secret,
                "--encoding=UTF8",
                "--locale=C",
                "--no-sync");
        int code =
                process(account.command(initdb), directory, log).onExit().join().exitValue();
        if (code != 0) throw new IllegalStateException("initdb failed; its log is " + log);
        Path settings = Files.writeString(Path.of(data(directory), "postgresql.conf"), Sql.of("postgresql.conf"));
        account.own(settings);
    }

    private static String data(Path directory) {
        return directory.resolve("data").toString();
    }

    private static List<String> untilEndOfInput(List<String> server) {
        List<String> shell = List.of("/bin/sh", "-c", UNTIL_END_OF_INPUT, "sh");
        return Stream.concat(shell.stream(), server.stream()).toList();
    }

    private static Process process(List<String> command, Path directory, Path log) throws IOException {
        return new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private void awaitAnswer(Path log) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (System.nanoTime() > giveUp) {
                close();
                throw new IllegalStateException("PostgreSQL does not come up; its log is " + log);
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private boolean answers() {
        try (Connection connection = DriverManager.getConnection(url, USER, password)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    String url() {
        return url;
    }

    String password() {
        return password;
    }

    /** @return what its processes have used, those that have ended too, and its directory holds */
    Charge charged() {
        Charge running = Charge.of(process.descendants().toList(), directory);
        return running.plus(new Charge(EndedChildren.cpu(process.children()), 0, 0));
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                process.descendants().forEach(ProcessHandle::destroyForcibly);
            Directories.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
