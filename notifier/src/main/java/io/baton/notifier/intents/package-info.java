/** From what happens to intents, exactly once: the policy's Kafka Streams application. */
package io.baton.notifier.intents;
