package io.baton.engine.model;

import io.baton.records.Samples;

/**
 * Something that somebody asks of a referral.
 *
 * @param decisionId what makes it one and the same when it is repeated
 * @param asker who asks
 * @param expected the version that the asker saw, or 0 for whichever
 * @param what what is asked
 */
public record Ask(String decisionId, Asker asker, long expected, What what) {
    /** Who asks; only the first is the referral's partner. */
    public enum Asker {
        OWNER,
        OTHER_PARTNER,
        CUSTOMER
    }

    /** What can be asked, complete or with its fault. */
    public enum What {
        ACCEPT,
        ACCEPT_WITHOUT_VALUE,
        DECLINE,
        DECLINE_WITHOUT_REASON,
        EDIT,
        WIN,
        WIN_WITHOUT_SOLUTIONS,
        LOSE,
        LOSE_TO_NOBODY,
        WITHDRAW
    }

    /** @return the same id with something else in it */
    public Ask reusedFor(What other) {
        return new Ask(decisionId, asker, expected, other);
    }

    /** @return the partner's id, if a partner asks */
    public String partner() {
        return asker == Asker.OWNER ? Samples.PARTNER : "other-partner";
    }
}
