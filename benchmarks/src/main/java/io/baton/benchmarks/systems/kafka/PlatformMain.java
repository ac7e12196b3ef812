package io.baton.benchmarks.systems.kafka;

import io.baton.benchmarks.process.Answering;
import io.baton.local.LocalPlatform;
import java.nio.file.Path;

/** Asked for a directory, it starts the broker and the registry there, and answers where they are. */
final class PlatformMain {
    private PlatformMain() {}

    public static void main(String[] args) {
        Answering.lines(directory -> {
            LocalPlatform platform = LocalPlatform.start(Path.of(directory));
            return platform.bootstrapServers() + " " + platform.confluentApi();
        });
    }
}
