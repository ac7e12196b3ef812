/**
 * What is measured: one class for each row of the goals. A {@link io.baton.benchmarks.measures.Measure} compares two sides
 * within one run, in turns, and finds {@link io.baton.benchmarks.measures.Figure}s.
 */
package io.baton.benchmarks.measures;
