/**
 * A partition's decisions, judged in their order and by its clock: {@link io.baton.engine.decisions.DecisionProcessor} reads,
 * judges, records and answers. What it keeps are referrals, their next deadlines, and refusals for as long as a repeat may come.
 * Deadlines fire when a tick is read, never by the wall clock.
 */
package io.baton.engine.decisions;
