package io.baton.lifecycle.registration;

/** Whether a customer is new to a registered solution (L12). */
public enum DealKind {
    NEW,
    RENEWAL
}
