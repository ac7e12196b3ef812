package io.baton.local;

import java.nio.file.Path;

/** A process to be killed: it starts a registry, says which process that is and where, and waits. */
final class KilledParent {
    static final String STARTED = "registry:";

    private KilledParent() {}

    public static void main(String[] args) throws InterruptedException {
        Path directory = Path.of(args[0]);
        EmbeddedKafka kafka = EmbeddedKafka.start(directory.resolve("kafka"), Ports.ANY);
        RegistryProcess registry = RegistryProcess.start(
                RegistryProcess.unpackedHome(), directory.resolve("registry.log"), kafka.bootstrapServers(), Ports.ANY);
        System.out.println(STARTED + " " + registry.pid() + " " + registry.confluentApi());
        Thread.currentThread().join();
    }
}
