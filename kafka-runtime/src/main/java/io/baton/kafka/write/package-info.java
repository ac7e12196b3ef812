/**
 * Appending: a {@link io.baton.kafka.write.TopicWriter} writes durably or fails, and a
 * {@link io.baton.kafka.write.DeadLetter} says why a record cannot be handled.
 */
package io.baton.kafka.write;
