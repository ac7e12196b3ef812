package io.baton.proof.machine;

import io.baton.local.LocalPlatform;
import java.nio.file.Path;

/** A process with a broker, and the registry as its child. */
public final class Platform {
    private Platform() {}

    /** @param args the directory of its data, Kafka's port, the registry's port */
    public static void main(String[] args) throws InterruptedException {
        LocalPlatform.start(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        Thread.currentThread().join();
    }
}
