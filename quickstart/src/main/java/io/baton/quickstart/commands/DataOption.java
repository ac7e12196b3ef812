package io.baton.quickstart.commands;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Selects a local Baton by its data directory. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Baton's data directory (default: data, beside the baton command).")
    private Path directory;

    Path directory() {
        if (directory != null) return directory.toAbsolutePath().normalize();
        return Path.of(System.getProperty("baton.home", "."))
                .resolve("data")
                .toAbsolutePath()
                .normalize();
    }

    /** @return the directory beside it that is named for this use */
    Path beside(String use) {
        Path data = directory();
        return data.resolveSibling(data.getFileName() + "-" + use);
    }
}
