package io.baton.benchmarks.systems.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The PostgreSQL that is installed on this machine, where Debian's packages put it. Its newest version is used. */
public final class PostgresPrograms {
    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");

    private final Path version;

    private PostgresPrograms(Path version) {
        this.version = version;
    }

    /** @return the newest; empty if there is none */
    public static Optional<PostgresPrograms> find() {
        if (!Files.isDirectory(VERSIONS)) return Optional.empty();
        try (Stream<Path> versions = Files.list(VERSIONS)) {
            return versions.filter(version -> Files.isExecutable(version.resolve("bin/initdb")))
                    .max(Comparator.comparingDouble(PostgresPrograms::number))
                    .map(PostgresPrograms::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double number(Path version) {
        return Double.parseDouble(version.getFileName().toString());
    }

    /** @throws IllegalStateException if there is none; the message says what to install */
    public static PostgresPrograms require() {
        return find().orElseThrow(() ->
                new IllegalStateException("There is no PostgreSQL on this machine: apt-get install postgresql"));
    }

    String program(String name) {
        return version.resolve("bin").resolve(name).toString();
    }

    String version() {
        return version.getFileName().toString();
    }
}
