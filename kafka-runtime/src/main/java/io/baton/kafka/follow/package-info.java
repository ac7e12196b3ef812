/**
 * Reading topics without a consumer group: a {@link io.baton.kafka.follow.TopicFollower} keeps reading all of a topic, and
 * {@link io.baton.kafka.follow.TopicContents} reads it once. Both see committed records only.
 */
package io.baton.kafka.follow;
