package io.baton.lifecycle;

/** How far a referral has come: its state in one word, an archived one by its {@link io.baton.lifecycle.referral.Outcome}. */
public enum Stage {
    RECEIVED,
    ACCEPTED,
    WON,
    LOST,
    DECLINED,
    EXPIRED,
    WITHDRAWN,
    CANCELLED
}
