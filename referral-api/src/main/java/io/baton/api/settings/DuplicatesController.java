package io.baton.api.settings;

import static io.baton.api.web.Roles.OPERATOR;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.baton.api.PartOfApi;
import io.baton.api.web.Caller;
import io.baton.api.web.Fields;
import io.baton.api.web.ProblemException;
import io.baton.lifecycle.rfi.DuplicatePolicy;
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

/** What is taken for a duplicate, for the program's operator. */
@PartOfApi
@Controller("/v1/settings/duplicates")
@Secured(OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Program settings")
public class DuplicatesController {
    private final SettingsService settings;

    DuplicatesController(SettingsService settings) {
        this.settings = settings;
    }

    /** How far apart two requests may be, an ISO 8601 duration. */
    @JsonIgnoreProperties(ignoreUnknown = false)
    @Serdeable
    @Schema(name = "Duplicates")
    public record DuplicatesJson(
            @Nullable
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    example = "P30D",
                    description =
                            "The longest time between two requests of which the second may repeat the first; from one day to 90"
                                    + " days.")
            String window) {
        static DuplicatesJson of(DuplicatePolicy policy) {
            return new DuplicatesJson(policy.window().toString());
        }

        /** @throws ProblemException if the window is missing or out of bounds */
        DuplicatePolicy policy() {
            Fields fields = new Fields();
            Optional<DuplicatePolicy> policy = fields.span(
                            "window", window, DuplicatePolicy.SHORTEST_WINDOW, DuplicatePolicy.LONGEST_WINDOW)
                    .map(DuplicatePolicy::new);
            fields.check();
            return policy.orElseThrow();
        }
    }

    /** What is in force. */
    @Get
    @Operation(operationId = "readDuplicates", summary = "What is taken for a duplicate")
    @ApiResponse(
            responseCode = "200",
            description = "What is in force",
            content = @Content(schema = @Schema(implementation = DuplicatesJson.class)))
    public DuplicatesJson read(Authentication authentication) {
        return settings.duplicates(Caller.of(authentication));
    }

    /** Sets it. */
    @Put
    @Operation(
            operationId = "setDuplicates",
            summary = "Set what is taken for a duplicate",
            description = "For all requests that are read from then on: it decides what is shown, and nothing else.")
    @ApiResponse(
            responseCode = "200",
            description = "It is set",
            content = @Content(schema = @Schema(implementation = DuplicatesJson.class)))
    public DuplicatesJson set(Authentication authentication, @Body DuplicatesJson body) {
        return settings.setDuplicates(Caller.of(authentication), Optional.empty(), body);
    }
}
