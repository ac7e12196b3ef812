package io.baton.api.settings;

import static io.baton.api.web.Roles.OPERATOR;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.baton.api.PartOfApi;
import io.baton.api.web.Caller;
import io.baton.api.web.Fields;
import io.baton.api.web.ProblemException;
import io.baton.lifecycle.check.Typed;
import io.baton.lifecycle.profile.NameReviewPolicy;
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
import java.util.Optional;

/** Whether partners' names wait for the program, for its operator. */
@PartOfApi
@Controller("/v1/settings/profile-review")
@Secured(OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Program settings")
public class ProfileReviewController {
    private final SettingsService settings;

    ProfileReviewController(SettingsService settings) {
        this.settings = settings;
    }

    /** Whether they do. A word that is neither true nor false is read as text, to be refused. */
    @JsonIgnoreProperties(ignoreUnknown = false)
    @Serdeable
    @Schema(name = "ProfileReview")
    public record ProfileReviewJson(
            @Nullable
            @Schema(
                    type = "boolean",
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    example = "true",
                    description = "Whether a new profile, and another name of a partner, waits for the program.")
            Object required) {
        static ProfileReviewJson of(NameReviewPolicy policy) {
            return new ProfileReviewJson(policy.required());
        }

        /** @throws ProblemException if it is missing, or neither true nor false */
        NameReviewPolicy policy() {
            Fields fields = new Fields();
            if (required == null || Typed.isBlank(required.toString())) fields.error("required", "is required");
            Optional<Boolean> asked = fields.flag("required", required);
            fields.check();
            return new NameReviewPolicy(asked.orElseThrow());
        }
    }

    /** What is in force. */
    @Get
    @Operation(operationId = "readProfileReview", summary = "Whether partners' names wait for the program")
    @ApiResponse(
            responseCode = "200",
            description = "What is in force",
            content = @Content(schema = @Schema(implementation = ProfileReviewJson.class)))
    public ProfileReviewJson read(Authentication authentication) {
        return settings.profileReview(Caller.of(authentication));
    }

    /** Sets it. */
    @Put
    @Operation(
            operationId = "setProfileReview",
            summary = "Set whether partners' names wait for the program",
            description =
                    "For all that partners ask for from then on: a profile keeps the name that it bears, and a name that waits waits on.")
    @ApiResponse(
            responseCode = "200",
            description = "It is set",
            content = @Content(schema = @Schema(implementation = ProfileReviewJson.class)))
    public ProfileReviewJson set(Authentication authentication, @Body ProfileReviewJson body) {
        return settings.setProfileReview(Caller.of(authentication), Optional.empty(), body);
    }
}
