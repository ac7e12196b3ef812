package io.baton.api.settings;

import io.baton.api.web.PersonJson;
import io.baton.events.MailPreference;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** What one address wants, or can take. */
@Serdeable
@Schema(name = "MailPreference")
public record MailPreferenceJson(
        String id, @Nullable PersonJson person, @Nullable String suppressedBecause, boolean remindersOff, Instant at) {
    static MailPreferenceJson of(String id, MailPreference preference) {
        return new MailPreferenceJson(
                id,
                PersonJson.opened(preference.getPerson()),
                preference.getSuppressedBecause(),
                preference.getOptedOutOfReminders(),
                preference.getAt());
    }
}
