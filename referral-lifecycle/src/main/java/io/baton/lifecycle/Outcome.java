package io.baton.lifecycle;

/** How a referral ended (L11). */
public enum Outcome {
    WON,
    LOST,
    DECLINED,
    EXPIRED,
    WITHDRAWN
}
