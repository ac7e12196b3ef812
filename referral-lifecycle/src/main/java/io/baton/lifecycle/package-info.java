/**
 * Every rule of Baton (L1–L17), as pure functions of state, decision and time. No clock, no I/O, no framework, no dependency.
 *
 * <p>{@link io.baton.lifecycle.referral.Lifecycle} is the way in to a referral's life. The packages are the subjects: {@code check} (what any field may contain), {@code rfi},
 * {@code profile}, {@code referral}, {@code registration}, {@code contacts}, {@code ranking} and {@code roles}.
 */
package io.baton.lifecycle;
