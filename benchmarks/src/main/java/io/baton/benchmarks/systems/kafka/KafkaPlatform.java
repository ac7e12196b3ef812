package io.baton.benchmarks.systems.kafka;

import io.baton.benchmarks.process.ChildJvm;
import io.baton.benchmarks.process.JavaProgram;
import io.baton.benchmarks.systems.Directories;
import io.baton.kafka.serde.Connection;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A broker and a registry in a process of their own, for one system at a time. */
public final class KafkaPlatform implements AutoCloseable {
    private final ChildJvm jvm;
    private final Path directory;
    private final String bootstrapServers;
    private final URI registry;

    private KafkaPlatform(ChildJvm jvm, Path directory, String answer) {
        this.jvm = jvm;
        this.directory = directory;
        String[] addresses = answer.split(" ");
        bootstrapServers = addresses[0];
        registry = URI.create(addresses[1]);
    }

    /** @param directory where its data and its log lie */
    public static KafkaPlatform start(Path directory, int heapMegabytes) {
        ChildJvm jvm = ChildJvm.start(
                JavaProgram.of(PlatformMain.class), heapMegabytes, Map.of(), directory.resolve("platform.log"));
        return new KafkaPlatform(jvm, directory, jvm.ask(directory.toString()));
    }

    /** @return how to reach it; topics with this prefix are one system's own */
    Connection connection(String prefix) {
        return new Connection(bootstrapServers, registry).withPrefix(prefix);
    }

    Path directory() {
        return directory;
    }

    List<ProcessHandle> processes() {
        return jvm.processes();
    }

    /** Ends it, and deletes what may be large; its log stays. */
    @Override
    public void close() {
        jvm.close();
        Directories.delete(directory.resolve("kafka"));
    }
}
