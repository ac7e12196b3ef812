package io.baton.benchmarks.systems;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What each system gets: the same.
 *
 * @param directory where its data lies; empty
 * @param heapMegabytes the largest heap of each of its JVMs
 * @param cacheMegabytes for its store's own cache (RocksDB's block cache, PostgreSQL's shared buffers), in all
 * @param responseWindow from the taking in of a submitted request to its deadline
 */
public record Conditions(Path directory, int heapMegabytes, int cacheMegabytes, Duration responseWindow) {
    /** @return the same, with a cache of another size */
    public Conditions withCache(int megabytes) {
        return new Conditions(directory, heapMegabytes, megabytes, responseWindow);
    }
}
