/** Stores on their own, laid out as the engine's are, without Kafka around them. */
package io.baton.benchmarks.stores;
