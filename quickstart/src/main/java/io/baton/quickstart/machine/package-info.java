/**
 * Baton on one machine: its data directory, and its parts from the broker to the mail server, started in the order in which they\n * depend on each other.
 */
package io.baton.quickstart.machine;
