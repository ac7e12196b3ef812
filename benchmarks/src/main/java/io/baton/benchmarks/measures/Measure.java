package io.baton.benchmarks.measures;

import java.util.List;

/** Something that is measured, in one run on one machine. */
public interface Measure {
    /** @return which of the goals it is about, such as {@code P1} */
    String goal();

    /** @return what it compares, for people */
    String title();

    /**
     * Measures. Nothing that it started is left when it returns or throws.
     *
     * @throws RuntimeException if something failed, or a system did not do its work: then there is no figure
     */
    List<Figure> measure(Bench bench);
}
