package io.baton.api.program;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.baton.api.decisions.DecisionRequests;
import io.baton.api.web.Fields;
import io.baton.events.Extend;
import io.baton.lifecycle.check.Typed;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** The bodies of what the program asks of a referral that a partner has. Free text is sealed under the referral that it is about. */
public final class SteeringRequests {
    private SteeringRequests() {}

    /** More time for the partner to decide (L17). */
    @JsonIgnoreProperties(ignoreUnknown = false)
    @Serdeable
    @Schema(name = "Extend")
    public record ExtendJson(
            @Nullable
            @Schema(
                    description = "When the referral expires from now on; later than it does.",
                    format = "date-time",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String until,

            @Nullable
            @Schema(
                    description = "Why. The partner reads it, the customer does not.",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String reason) {
        /** @return the decision on this referral; a ProblemException names what is wrong */
        public Extend ask(String referralId) {
            Fields fields = new Fields();
            fields.expected("until", Typed.line(until));
            fields.expected("reason", Typed.text(reason));
            Extend extend = new Extend(
                    fields.moment("until", until), DecisionRequests.sealed(referralId, fields.text("reason", reason)));
            fields.check();
            return extend;
        }
    }
}
