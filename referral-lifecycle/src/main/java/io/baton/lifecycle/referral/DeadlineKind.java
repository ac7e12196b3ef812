package io.baton.lifecycle.referral;

/** What falls due. The order is that in which deadlines of the same instant are applied: expiry last. */
public enum DeadlineKind {
    /** The direct-contact window is over (L8). */
    DIRECT_CONTACT,
    /** The recommended time to decide is over (L7). */
    REMINDER,
    /** Expiry is near (L7). */
    LAST_CALL,
    /** The response window is over (L6). */
    EXPIRY
}
