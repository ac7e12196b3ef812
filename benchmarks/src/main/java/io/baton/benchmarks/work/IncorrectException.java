package io.baton.benchmarks.work;

import java.util.List;

/** A system did not do the work that it was measured at: there is no figure. */
public final class IncorrectException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IncorrectException(List<String> wrong) {
        super(String.join("; ", wrong));
    }
}
