package io.baton.benchmarks.systems.postgres;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Whom PostgreSQL runs as. It refuses to run as root; then it is the account that Debian's package has made for it, and its
 * data lies where that account can reach it.
 */
record PostgresAccount(List<String> prefix, Path place) {
    private static final String ACCOUNT = "postgres";
    /** On a disk, unlike {@code /tmp} on some machines. */
    private static final Path FOR_ALL = Path.of("/var/tmp");

    /** @param directory where the data lies if this account may run PostgreSQL */
    static PostgresAccount of(Path directory) {
        if (!"root".equals(System.getProperty("user.name"))) return new PostgresAccount(List.of(), directory);
        List<String> prefix = List.of("setpriv", "--reuid=" + ACCOUNT, "--regid=" + ACCOUNT, "--clear-groups");
        return new PostgresAccount(prefix, FOR_ALL);
    }

    /** @return a new directory that PostgreSQL may write to */
    Path newDirectory() throws IOException {
        Path made = Files.createTempDirectory(Files.createDirectories(place), "baton-postgres-");
        own(made);
        return made;
    }

    /** Lets PostgreSQL have a file. */
    void own(Path file) throws IOException {
        if (prefix.isEmpty()) return;
        Files.setOwner(
                file, FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(ACCOUNT));
    }

    /** @return the command, as this account */
    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }
}
