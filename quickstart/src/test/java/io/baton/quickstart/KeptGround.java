package io.baton.quickstart;

import io.baton.local.Ground;
import io.baton.local.LocalPlatform;
import java.net.URI;
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
    public Broker broker(Path directory, int port) {
        return new Broker() {
            @Override
            public String bootstrapServers() {
                return platform.bootstrapServers();
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public Registry registry(Path log, Broker broker, int port) {
        return new Registry() {
            @Override
            public URI confluentApi() {
                return platform.confluentApi();
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void close() {
        platform.close();
    }
}
