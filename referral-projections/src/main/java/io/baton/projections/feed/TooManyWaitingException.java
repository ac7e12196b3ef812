package io.baton.projections.feed;

/** This instance has too many waiting readers or requests; a retry may succeed a little later. */
public final class TooManyWaitingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TooManyWaitingException() {
        super("too many requests are waiting for answers");
    }
}
