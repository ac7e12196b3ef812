/**
 * The work that every system does: a {@link io.baton.benchmarks.work.Script}, sent open loop by {@link
 * io.baton.benchmarks.work.ScriptRun}, and checked by {@link io.baton.benchmarks.work.Correctness} before any figure of it
 * is shown.
 */
package io.baton.benchmarks.work;
