/** From submissions, results and events to notifications, exactly once: the Kafka Streams application around the policy. */
package io.baton.notifier.intents;
