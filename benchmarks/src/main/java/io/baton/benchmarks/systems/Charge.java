package io.baton.benchmarks.systems;

import java.time.Duration;

/**
 * What a system has used.
 *
 * @param cpu of all its processes, since they started
 * @param residentBytes of all its processes, now
 * @param diskBytes of its directory, now
 */
public record Charge(Duration cpu, long residentBytes, long diskBytes) {}
