package io.baton.local;

import java.nio.file.Path;

/** A process to be killed: it starts a registry, says which process that is and where, and waits. */
final class KilledParent {
    static final String STARTED = "registry:";

    private KilledParent() {}

    public static void main(String[] args) throws InterruptedException {
        LocalPlatform platform = LocalPlatform.start(Path.of(args[0]));
        System.out.println(STARTED + " " + platform.registryPid() + " " + platform.confluentApi());
        Thread.currentThread().join();
    }
}
