package io.baton.projections.views;

/** The orders of the program's list of referrals. */
public enum ProgramOrder {
    /** By receipt. */
    RECEIVED_AT,
    /** By the last event. */
    CHANGED_AT
}
