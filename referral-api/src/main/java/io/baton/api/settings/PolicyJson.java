package io.baton.api.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.baton.api.web.Fields;
import io.baton.api.web.ProblemException;
import io.baton.events.Policy;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AccessMode;
import java.time.Duration;

/** The windows of L6, L7 and L8, each an ISO 8601 duration. */
@JsonIgnoreProperties(ignoreUnknown = false)
@Serdeable
@Schema(name = "Policy")
public record PolicyJson(
        @Nullable
        @Schema(
                accessMode = AccessMode.READ_ONLY,
                description = "The number of the program's changes so far; 0 is the standard policy.")
        Integer version,

        @Nullable
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "P14D", description = "From receipt to expiry.")
        String responseWindow,

        @Nullable
        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                example = "PT24H",
                description = "From receipt to the reminder.")
        String reminderAfter,

        @Nullable
        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                example = "P1D",
                description = "From the last call to expiry.")
        String lastCallBefore,

        @Nullable
        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                example = "PT72H",
                description = "From receipt until the direct-contact alert changes.")
        String directContactWindow) {

    static PolicyJson of(Policy policy) {
        return new PolicyJson(
                policy.getVersion(),
                text(policy.getResponseWindowMillis()),
                text(policy.getReminderAfterMillis()),
                text(policy.getLastCallBeforeMillis()),
                text(policy.getDirectContactWindowMillis()));
    }

    /** @throws ProblemException if a window is missing or cannot be one, naming each */
    Policy policy() {
        Fields fields = new Fields();
        long response = fields.windowMillis("responseWindow", responseWindow);
        long reminder = fields.windowMillis("reminderAfter", reminderAfter);
        long lastCall = fields.windowMillis("lastCallBefore", lastCallBefore);
        long call = fields.windowMillis("directContactWindow", directContactWindow);
        fields.check();
        return new Policy(0, response, reminder, lastCall, call);
    }

    private static String text(long millis) {
        return Duration.ofMillis(millis).toString();
    }
}
