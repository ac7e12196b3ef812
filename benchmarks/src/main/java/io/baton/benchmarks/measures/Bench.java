package io.baton.benchmarks.measures;

import io.baton.benchmarks.systems.Conditions;
import io.baton.streams.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Where measures are taken.
 *
 * @param directory for the systems' data
 * @param scale how much is measured
 * @param seed of everything random
 * @param progress told what is being done, for whoever watches
 * @param plots given what is better seen than read
 */
public record Bench(Path directory, Scale scale, long seed, Consumer<String> progress, Consumer<Plot> plots) {
    /** Of each process: of the broker, of Baton, and of each of its peers. */
    public static final int HEAP_MEGABYTES = 1024;

    /** Of each system's store in all: as much as Baton takes unless it is told otherwise. */
    public static final int CACHE_MEGABYTES = Resources.CACHE_MEGABYTES;

    private static final Duration FAR_AWAY = Duration.ofDays(14);

    /** Tells those who watch. */
    public void say(String what) {
        progress.accept(what);
    }

    /** Shows what is better seen than read, beside the figures. */
    public void show(Plot plot) {
        plots.accept(plot);
    }

    /** @return a new, empty directory */
    public Path freshDirectory(String name) {
        try {
            Files.createDirectories(directory);
            return Files.createTempDirectory(directory, name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return what each system gets, on a fresh directory, for work whose deadlines are far away */
    public Conditions conditions() {
        return conditions(FAR_AWAY);
    }

    /** @return what each system gets, on a fresh directory */
    public Conditions conditions(Duration responseWindow) {
        return new Conditions(freshDirectory("system"), HEAP_MEGABYTES, CACHE_MEGABYTES, responseWindow);
    }
}
