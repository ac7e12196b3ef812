/**
 * Baton's job as a user of Flink would write it: the topics are read, each referral is state under its key, its deadline a
 * timer, and what happens goes out exactly once. Runs in a process of its own, with Flink's libraries and without Baton's.
 */
package io.baton.benchmarks.flink;
