package io.baton.benchmarks.systems.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** What processes have used that are gone: PostgreSQL has one for each connection, and others that come and go. */
final class EndedChildren {
    /** How many there are in a second, on all that runs Linux. */
    private static final int TICKS = 100;
    /** The fields of {@code /proc/PID/stat} after the program's name, which may contain anything: its children's times. */
    private static final int USER = 13;

    private static final int SYSTEM = 14;

    private EndedChildren() {}

    /** @return what these processes' children have used that have ended; nothing where there is no /proc */
    static Duration cpu(Stream<ProcessHandle> parents) {
        return parents.map(EndedChildren::cpu).reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration cpu(ProcessHandle parent) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(parent.pid()), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Duration.ofSeconds(Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]))
                    .dividedBy(TICKS);
        } catch (IOException e) {
            return Duration.ZERO;
        }
    }
}
