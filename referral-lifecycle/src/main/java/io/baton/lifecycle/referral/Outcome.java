package io.baton.lifecycle.referral;

/** How a referral ended (L11). */
public enum Outcome {
    WON,
    LOST,
    DECLINED,
    EXPIRED,
    WITHDRAWN,
    /** By the program. */
    CANCELLED
}
