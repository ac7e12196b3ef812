package io.baton.benchmarks;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells what is being done, with the time since the start. */
final class Progress {
    private final long start = System.nanoTime();
    private final PrintStream out;

    Progress(PrintStream out) {
        this.out = out;
    }

    void say(String what) {
        Duration passed = Duration.ofNanos(System.nanoTime() - start);
        out.printf(Locale.ROOT, "%3d:%02d  %s%n", passed.toMinutes(), passed.toSecondsPart(), what);
        out.flush();
    }
}
