package io.baton.benchmarks.systems;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.stream.Stream;

/**
 * What a system has used.
 *
 * @param cpu of all its processes
 * @param residentBytes of all its processes, now; 0 where there is no /proc
 * @param diskBytes of its directory, now
 */
public record Charge(Duration cpu, long residentBytes, long diskBytes) {
    private static final String RESIDENT = "VmRSS:";
    private static final int KIB = 1024;

    /** @return what these processes have used since they started, and what the directory holds */
    public static Charge of(Collection<ProcessHandle> processes, Path directory) {
        Duration cpu = processes.stream()
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
        long resident =
                processes.stream().mapToLong(process -> resident(process.pid())).sum();
        return new Charge(cpu, resident, Directories.bytes(directory));
    }

    /** @return what was used since then */
    public Charge since(Charge before) {
        return new Charge(cpu.minus(before.cpu), residentBytes, diskBytes - before.diskBytes);
    }

    /** @return both together */
    public Charge plus(Charge other) {
        return new Charge(cpu.plus(other.cpu), residentBytes + other.residentBytes, diskBytes + other.diskBytes);
    }

    private static long resident(long pid) {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        if (!Files.exists(status)) return 0;
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(RESIDENT))
                    .mapToLong(line -> KIB * Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            // It has ended meanwhile.
            return 0;
        }
    }
}
