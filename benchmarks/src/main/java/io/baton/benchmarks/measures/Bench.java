package io.baton.benchmarks.measures;

import io.baton.benchmarks.systems.Conditions;
import io.baton.benchmarks.systems.kafka.KafkaPlatform;
import io.baton.kafka.streams.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Where measures are taken, one after the other. */
public final class Bench implements AutoCloseable {
    /** Of each process: of the broker, of Baton, and of each of its peers. */
    public static final int HEAP_MEGABYTES = 1024;

    /** Of each system's store in all: as much as Baton takes by default. */
    public static final int CACHE_MEGABYTES = Resources.CACHE_MEGABYTES;

    private static final Duration FAR_AWAY = Duration.ofDays(14);

    private final Path directory;
    private final Scale scale;
    private final long seed;
    private final Consumer<String> progress;
    private final Consumer<Plot> plots;
    private Optional<KafkaPlatform> platform = Optional.empty();

    /**
     * @param directory for the systems' data
     * @param scale how much is measured
     * @param seed of everything random
     * @param progress called with each step
     * @param plots given what is better seen than read
     */
    public Bench(Path directory, Scale scale, long seed, Consumer<String> progress, Consumer<Plot> plots) {
        this.directory = directory;
        this.scale = scale;
        this.seed = seed;
        this.progress = progress;
        this.plots = plots;
    }

    /** @return how much is measured */
    public Scale scale() {
        return scale;
    }

    long seed() {
        return seed;
    }

    /** @return the broker and the registry that all measures share, each with topics of its own; started for the first */
    KafkaPlatform platform() {
        if (platform.isEmpty()) platform = Optional.of(KafkaPlatform.start(freshDirectory("platform"), HEAP_MEGABYTES));
        return platform.get();
    }

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

    /** Ends the platform. The next measure gets a new one: a failure may have left this one in any state. */
    @Override
    public void close() {
        Optional<KafkaPlatform> started = platform;
        platform = Optional.empty();
        started.ifPresent(KafkaPlatform::close);
    }
}
