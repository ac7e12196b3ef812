package io.baton.benchmarks.report;

import io.baton.benchmarks.measures.Figure;
import io.baton.benchmarks.measures.Measure;
import io.baton.benchmarks.measures.Plot;
import java.util.List;

/**
 * What one measure found.
 *
 * @param goal which of the goals it is about
 * @param title what it compares
 * @param circumstances what it holds for
 * @param figures what it found
 * @param plots what of that is better seen than read
 * @param failures why it found nothing; empty if it did
 */
public record Finding(
        String goal,
        String title,
        Circumstances circumstances,
        List<Figure> figures,
        List<Plot> plots,
        List<String> failures) {
    /**
     * What figures hold for.
     *
     * @param machine where they were measured
     * @param command that repeats it
     * @param seed of everything random
     */
    public record Circumstances(Machine machine, String command, long seed) {}

    public Finding {
        figures = List.copyOf(figures);
        plots = List.copyOf(plots);
        failures = List.copyOf(failures);
    }

    /** @return what a measure found that did its work */
    public static Finding of(Measure measure, Circumstances circumstances, List<Figure> figures, List<Plot> plots) {
        return new Finding(measure.goal(), measure.title(), circumstances, figures, plots, List.of());
    }

    /** @return that a measure has no figure, and why */
    public static Finding none(Measure measure, Circumstances circumstances, String why) {
        return new Finding(measure.goal(), measure.title(), circumstances, List.of(), List.of(), List.of(why));
    }

    boolean sameMeasure(Finding other) {
        return goal.equals(other.goal) && title.equals(other.title);
    }
}
