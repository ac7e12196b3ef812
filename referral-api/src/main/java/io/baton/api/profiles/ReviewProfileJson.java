package io.baton.api.profiles;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.baton.api.web.Fields;
import io.baton.lifecycle.check.Typed;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/** What the program says of a name that waits. */
@JsonIgnoreProperties(ignoreUnknown = false)
@Serdeable
@Schema(name = "ReviewProfile")
public record ReviewProfileJson(
        @Nullable
        @Schema(
                description = "The name that is decided on, as it was read: the partner may ask for another meanwhile.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String name,

        @Nullable @Schema(implementation = NameDecision.class, requiredMode = Schema.RequiredMode.REQUIRED)
        String decision,

        @Nullable @Schema(description = "Why it is declined; required then. The partner reads it.")
        String reason,

        @Nullable
        @Schema(
                type = "boolean",
                example = "false",
                description =
                        "Approve the name although it looks like another partner's. The very same name cannot be approved.")
        Object lookAlikeAllowed) {
    /** What can be said. */
    public enum NameDecision {
        APPROVE,
        DECLINE
    }

    /**
     * What was said, once it is checked.
     *
     * @param name that is decided on
     * @param reason why it is declined; empty if it is approved
     */
    record Review(String name, Optional<String> reason, boolean lookAlikeAllowed) {}

    /** @throws io.baton.api.web.ProblemException if something is missing or wrong, naming its field */
    Review checked() {
        Fields fields = new Fields();
        String decided = fields.line("name", name);
        if (decided == null) fields.error("name", "is required");
        NameDecision said = fields.required("decision", NameDecision.class, decision);
        String why = fields.text("reason", reason);
        if (said == NameDecision.DECLINE && Typed.text(reason) == null) fields.error("reason", "is required");
        if (said == NameDecision.APPROVE && why != null)
            fields.error("reason", "is allowed only with the decision DECLINE");
        boolean allowed = fields.flag("lookAlikeAllowed", lookAlikeAllowed).orElse(false);
        fields.check();
        return new Review(decided, Optional.ofNullable(why), allowed);
    }
}
