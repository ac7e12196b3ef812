/** The notifier as a service: its settings, its health, and the two parts that it starts, {@code intents} and {@code delivery}. */
package io.baton.notifier;
