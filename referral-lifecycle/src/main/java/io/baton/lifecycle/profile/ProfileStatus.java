package io.baton.lifecycle.profile;

/** Whether a profile takes referrals (L1): an active one does, if nothing is wrong with it. */
public enum ProfileStatus {
    /** Not finished. */
    DRAFT,
    ACTIVE,
    /** Takes none for a while. */
    PAUSED,
    INACTIVE
}
