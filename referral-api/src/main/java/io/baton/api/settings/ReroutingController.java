package io.baton.api.settings;

import static io.baton.api.web.Roles.OPERATOR;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.baton.api.PartOfApi;
import io.baton.api.web.Caller;
import io.baton.events.ReroutingMode;
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

/** What is done after a decline or an expiry, for the program's operator. */
@PartOfApi
@Controller("/v1/settings/rerouting")
@Secured(OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Program settings")
public class ReroutingController {
    private final SettingsService settings;

    ReroutingController(SettingsService settings) {
        this.settings = settings;
    }

    /** How far Baton goes. */
    @JsonIgnoreProperties(ignoreUnknown = false)
    @Serdeable
    @Schema(name = "Rerouting")
    public record ReroutingJson(
            @Nullable
            @Schema(
                    implementation = ReroutingMode.class,
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "OFF; SUGGEST partners that fit; or AUTOMATIC: the next best gets the RFI, if the"
                            + " customer agreed beforehand.")
            String mode) {}

    /** What is in force. */
    @Get
    @Operation(operationId = "readRerouting", summary = "What happens after a decline or an expiry")
    @ApiResponse(
            responseCode = "200",
            description = "What is in force",
            content = @Content(schema = @Schema(implementation = ReroutingJson.class)))
    public ReroutingJson read(Authentication authentication) {
        return settings.rerouting(Caller.of(authentication));
    }

    /** Sets it. */
    @Put
    @Operation(
            operationId = "setRerouting",
            summary = "Set what happens after a decline or an expiry",
            description = "For declines and expiries from then on.")
    @ApiResponse(
            responseCode = "200",
            description = "It is set",
            content = @Content(schema = @Schema(implementation = ReroutingJson.class)))
    public ReroutingJson set(Authentication authentication, @Body ReroutingJson body) {
        return settings.setRerouting(Caller.of(authentication), Optional.empty(), body);
    }
}
