package io.baton.operations;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Supplier;

/** Prints the name of each step while it runs, and then how long it took. */
public final class Progress {
    private static final int WIDTH = 44;

    private final PrintWriter out;

    public Progress(PrintWriter out) {
        this.out = out;
    }

    /** Runs one step and returns its result; an exception of the step is printed as failed and thrown on. */
    public <T> T step(String name, Supplier<T> work) {
        long start = System.nanoTime();
        out.print("  " + name + " " + ".".repeat(Math.max(1, WIDTH - name.length())));
        out.flush();
        try {
            T result = work.get();
            out.printf(Locale.ROOT, " %5.1f s%n", (System.nanoTime() - start) / 1e9);
            out.flush();
            return result;
        } catch (RuntimeException e) {
            out.println(" failed");
            out.flush();
            throw e;
        }
    }
}
