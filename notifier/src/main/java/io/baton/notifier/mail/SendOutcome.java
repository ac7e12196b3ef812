package io.baton.notifier.mail;

/** What became of an attempt to send. */
public sealed interface SendOutcome {
    /** The server has taken the mail. */
    record Taken() implements SendOutcome {}

    /** Not now: the server is away, or said so (4xx). */
    record NotNow(String reason) implements SendOutcome {}

    /** Never: the server said so (5xx), or the address is none. */
    record Never(String reason) implements SendOutcome {}
}
