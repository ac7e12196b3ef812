package io.baton.notifier.delivery;

import java.time.Instant;
import java.time.InstantSource;

/** The parts that the workers of all partitions share. */
record DeliveryContext(
        DeliveryPlan plan,
        Outbox outbox,
        SendLimit connections,
        MailPreferences preferences,
        UnrecordedOutcomes outcomes,
        DeliveryMeters meters,
        InstantSource clock) {
    Instant now() {
        return clock.instant();
    }
}
