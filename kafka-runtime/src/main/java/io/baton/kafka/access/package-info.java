/**
 * Who may do what on Kafka: {@link io.baton.kafka.access.AccessList} calculates the least rights of each process from the topic
 * catalogue, {@link io.baton.kafka.access.AccessCheck} holds a process's rights to it before the process starts.
 */
package io.baton.kafka.access;
