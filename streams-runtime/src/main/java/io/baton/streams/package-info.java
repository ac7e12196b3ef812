/**
 * How Baton runs a Kafka Streams application.
 *
 * <p>{@link io.baton.streams.StreamsService} starts, watches and closes one; {@link io.baton.streams.StreamsSettings} are
 * its settings; {@link io.baton.streams.DeadLetterHandler} sorts out what can never be read. {@link
 * io.baton.streams.TopicFollower} reads a topic without Streams.
 */
package io.baton.streams;
