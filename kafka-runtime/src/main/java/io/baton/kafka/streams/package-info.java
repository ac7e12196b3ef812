/**
 * How Baton runs a Kafka Streams application.
 *
 * <p>{@link io.baton.kafka.streams.StreamsService} starts, watches and closes one; {@link io.baton.kafka.streams.StreamsSettings} are
 * its settings; {@link io.baton.kafka.streams.DeadLetterHandler} sorts out what can never be read. Topologies are
 * made of {@link io.baton.kafka.streams.TopicStreams} and {@link io.baton.kafka.streams.WithStores}. {@link
 * io.baton.kafka.follow.TopicFollower} reads a topic without Streams.
 */
package io.baton.kafka.streams;
