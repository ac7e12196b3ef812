/** A real Kafka broker and a real schema registry on one machine, without Docker: for the quickstart and for tests. */
package io.baton.local;
