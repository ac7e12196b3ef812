/**
 * The rules of a referral's life (L1–L17), as pure functions of state, decision and time.
 *
 * <p>No clock, no I/O, no framework, no dependency. {@link io.baton.lifecycle.referral.Lifecycle} is the way in; the states are in
 * {@link io.baton.lifecycle.referral.Referral}, the decisions in {@link io.baton.lifecycle.referral.Decision}, the changes in {@link
 * io.baton.lifecycle.referral.Change}.
 */
package io.baton.lifecycle;
