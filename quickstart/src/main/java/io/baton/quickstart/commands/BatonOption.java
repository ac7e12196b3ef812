package io.baton.quickstart.commands;

import io.baton.quickstart.machine.RunningBaton;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Selects a running Baton; by default that of {@code ./baton up}. */
final class BatonOption {
    @Mixin
    private DataOption data;

    @Option(
            names = "--at",
            paramLabel = "FILE",
            description = "A deployment elsewhere, such as compose.properties for docker compose.")
    private Optional<Path> file;

    /** @return whether it is a deployment elsewhere, which others may use */
    boolean isElsewhere() {
        return file.isPresent();
    }

    RunningBaton running() {
        return file.map(RunningBaton::at).orElseGet(() -> RunningBaton.on(data.directory()));
    }
}
