/**
 * Systems on Kafka. They share a broker and a registry in a process of their own ({@link
 * io.baton.benchmarks.systems.kafka.KafkaPlatform}), and Baton's topics and records; what differs is the program between
 * them, which runs in a process of its own too.
 */
package io.baton.benchmarks.systems.kafka;
