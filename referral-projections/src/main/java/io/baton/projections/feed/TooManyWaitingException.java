package io.baton.projections.feed;

/** More wait for answers than this instance lets wait; the same request may be taken a little later. */
public final class TooManyWaitingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TooManyWaitingException() {
        super("too many requests are waiting for answers");
    }
}
