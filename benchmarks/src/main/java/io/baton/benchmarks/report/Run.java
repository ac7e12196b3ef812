package io.baton.benchmarks.report;

import io.baton.benchmarks.measures.Figure;
import io.baton.benchmarks.measures.Plot;
import java.util.List;

/**
 * One run of the benchmark.
 *
 * @param form short or full
 * @param command that repeats it
 * @param machine where it ran
 * @param seed of everything random
 * @param figures what was found
 * @param failures measures without a figure, and why
 * @param plots what is better seen than read
 */
public record Run(
        String form,
        String command,
        Machine machine,
        long seed,
        List<Figure> figures,
        List<Failure> failures,
        List<Plot> plots) {
    /** A measure that found nothing. */
    public record Failure(String goal, String title, String reason) {}

    public Run {
        figures = List.copyOf(figures);
        failures = List.copyOf(failures);
        plots = List.copyOf(plots);
    }
}
