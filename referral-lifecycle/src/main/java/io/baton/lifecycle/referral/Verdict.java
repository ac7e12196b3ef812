package io.baton.lifecycle.referral;

/** The answer to a decision. */
public sealed interface Verdict {
    /** It becomes this change. */
    record Granted(Change change) implements Verdict {}

    /**
     * It was granted before.
     *
     * @param first what it led to then
     */
    record Repeated(Applied first) implements Verdict {}

    /** It was granted, and asks for what is so already: nothing happens. */
    record Unchanged() implements Verdict {}

    /** It is not granted. */
    record Refused(Refusal refusal) implements Verdict {}
}
