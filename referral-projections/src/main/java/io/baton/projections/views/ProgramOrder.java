package io.baton.projections.views;

/** The orders of the program's list of referrals. */
public enum ProgramOrder {
    /** By receipt. */
    RECEIVED_AT,
    /** By the last event. */
    CHANGED_AT,
    /**
     * By the end of what a partner has time for: an unanswered referral's response window, an accepted one's day of purchase. What is
     * archived does not stand in it.
     */
    DUE_AT
}
