package io.baton.notifier.delivery;

/** The outcome of an attempt to send. */
public sealed interface SendOutcome {
    /** The server has taken the mail. */
    record Taken() implements SendOutcome {}

    /** To be retried: the server is away, or refuses for the moment (4xx), or refuses us altogether. The mail is not out. */
    record NotNow(String reason) implements SendOutcome {}

    /** The server got the whole mail, and the connection ended before its answer: the mail may be out. */
    record Unanswered(String reason) implements SendOutcome {}

    /** The server refuses this mail for good (5xx). */
    record Never(String reason) implements SendOutcome {}

    /** The server refuses every mail to this address: by its enhanced status code, there is no such mailbox. */
    record NoMailbox(String reason) implements SendOutcome {}
}
