/**
 * The life of one referral: its states, the decisions on it, the changes that they become. Begin with {@link
 * io.baton.lifecycle.referral.Decider}, the page of the rules; {@link io.baton.lifecycle.referral.Lifecycle} adds time, {@link
 * io.baton.lifecycle.referral.Evolver} folds changes to states. A refusal is a value, never an exception.
 */
package io.baton.lifecycle.referral;
