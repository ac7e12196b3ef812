package io.baton.notifier.delivery;

import java.time.Instant;
import java.time.InstantSource;

/** What the owners of all partitions share. */
record PostOffice(
        DeliveryPlan plan,
        Outbox outbox,
        Connections connections,
        MailPreferences preferences,
        KnownOutcomes outcomes,
        InstantSource clock) {
    Instant now() {
        return clock.instant();
    }
}
