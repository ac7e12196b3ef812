package io.baton.notifier.mail;

/** What became of an attempt to send. */
public sealed interface SendOutcome {
    /** The server has taken the mail. */
    record Taken() implements SendOutcome {}

    /** Not now: the server is away, or refuses for the moment (4xx), or refuses us altogether. The mail is not out. */
    record NotNow(String reason) implements SendOutcome {}

    /** The mail was handed over whole, and the connection ended before the answer: it may be out, or not. */
    record Unanswered(String reason) implements SendOutcome {}

    /** Never: the server refuses this mail for good (5xx). */
    record Never(String reason) implements SendOutcome {}

    /** Never, and no other mail either: the server says, by its enhanced code, that the address is none. */
    record NoMailbox(String reason) implements SendOutcome {}
}
