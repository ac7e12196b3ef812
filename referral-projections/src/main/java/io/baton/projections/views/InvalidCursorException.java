package io.baton.projections.views;

/** A cursor that belongs to no page of this list. */
public final class InvalidCursorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidCursorException() {
        super("is not a cursor of this list");
    }
}
