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

    /** It changes nothing. */
    record Refused(Refusal refusal) implements Verdict {}
}
