package io.baton.benchmarks.work;

/** Something that is sent to a system at a time fixed beforehand. */
public sealed interface Step {
    /** @return when it is sent, in nanoseconds after the script's start, however slow the system is */
    long at();

    /** @return the request that it is about */
    int request();

    /** A request comes in. */
    record Submit(long at, int request) implements Step {}

    /** A request is declined, perhaps for the second time. */
    record Decline(long at, int request) implements Step {}
}
