/**
 * The contract and the rules have the same concepts; one file here translates one concept, in both directions where there are
 * two. What others wrote is bounded first ({@link io.baton.records.DecisionBounds}), our own state is not. Pure: no Kafka, no
 * clock.
 */
package io.baton.records;
