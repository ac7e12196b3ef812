package io.baton.api.settings;

import static io.baton.api.web.Roles.OPERATOR;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.baton.api.PartOfApi;
import io.baton.api.web.Caller;
import io.baton.api.web.Fields;
import io.baton.api.web.ProblemException;
import io.baton.lifecycle.referral.CorrectionPolicy;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Optional;

/** How long the program corrects how deals were reported to have ended, for its operator. */
@PartOfApi
@Controller("/v1/settings/corrections")
@Secured(OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Program settings")
public class CorrectionsController {
    private final SettingsService settings;

    CorrectionsController(SettingsService settings) {
        this.settings = settings;
    }

    /** How long after its end a deal may be corrected, an ISO 8601 duration. */
    @JsonIgnoreProperties(ignoreUnknown = false)
    @Serdeable
    @Schema(name = "Corrections")
    public record CorrectionsJson(
            @Nullable
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    example = "P30D",
                    description =
                            "How long after its end a won or lost deal may be corrected; up to 90 days. With PT0S, nothing is"
                                    + " corrected.")
            String window) {
        static CorrectionsJson of(CorrectionPolicy policy) {
            return new CorrectionsJson(policy.window().toString());
        }

        /** @throws ProblemException if the window is missing or out of bounds */
        CorrectionPolicy policy() {
            Fields fields = new Fields();
            Optional<CorrectionPolicy> policy = fields.span(
                            "window", window, Duration.ZERO, CorrectionPolicy.LONGEST_WINDOW)
                    .map(CorrectionPolicy::new);
            fields.check();
            return policy.orElseThrow();
        }
    }

    /** What is in force. */
    @Get
    @Operation(operationId = "readCorrections", summary = "How long a reported outcome may be corrected")
    @ApiResponse(
            responseCode = "200",
            description = "What is in force",
            content = @Content(schema = @Schema(implementation = CorrectionsJson.class)))
    public CorrectionsJson read(Authentication authentication) {
        return settings.corrections(Caller.of(authentication));
    }

    /** Sets it. */
    @Put
    @Operation(
            operationId = "setCorrections",
            summary = "Set how long a reported outcome may be corrected",
            description = "For all corrections that are asked for from then on, whenever the deal ended.")
    @ApiResponse(
            responseCode = "200",
            description = "It is set",
            content = @Content(schema = @Schema(implementation = CorrectionsJson.class)))
    public CorrectionsJson set(Authentication authentication, @Body CorrectionsJson body) {
        return settings.setCorrections(Caller.of(authentication), Optional.empty(), body);
    }
}
