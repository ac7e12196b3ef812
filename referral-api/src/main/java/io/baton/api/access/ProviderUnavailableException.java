package io.baton.api.access;

/** The identity provider does not answer; whether a token is good cannot be said now. */
public final class ProviderUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ProviderUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
