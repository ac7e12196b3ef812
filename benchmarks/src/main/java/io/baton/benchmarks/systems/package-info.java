/**
 * The ways to do Baton's job that are measured: Baton itself, and what people would use instead, each written as its own
 * users would write it. {@link io.baton.benchmarks.systems.SystemUnderTest} is what all of them promise.
 */
package io.baton.benchmarks.systems;
