package io.baton.benchmarks.systems;

/**
 * What a system is.
 *
 * @param name as it stands in the table
 * @param version of what it is built on, such as {@code Kafka 4.3.1}
 * @param durability what survives what, such as {@code acks=all, one broker, no fsync}
 */
public record Description(String name, String version, String durability) {}
