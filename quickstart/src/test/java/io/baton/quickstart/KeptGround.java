package io.baton.quickstart;

import io.baton.local.Ground;
import io.baton.local.LocalPlatform;
import java.nio.file.Path;

/** A broker and a registry that stay while the Batons on them come and go. */
final class KeptGround implements Ground, AutoCloseable {
    private final LocalPlatform platform;

    private KeptGround(LocalPlatform platform) {
        this.platform = platform;
    }

    static KeptGround in(Path directory) {
        return new KeptGround(LocalPlatform.start(directory));
    }

    @Override
    public Platform platform(Path directory, int kafkaPort, int registryPort) {
        return new KeptPlatform(platform.bootstrapServers(), platform.confluentApi());
    }

    @Override
    public void close() {
        platform.close();
    }
}
