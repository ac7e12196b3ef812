package io.baton.projections.views;

/** The views are starting, catching up or on another instance; a retry may succeed a little later. */
public final class ViewsUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ViewsUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
