package io.baton.api.profiles;

import static io.baton.api.web.Roles.OPERATOR;

import io.baton.api.PartOfApi;
import io.baton.api.web.Caller;
import io.baton.api.web.Problem;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Partners' names that wait for the program. */
@PartOfApi
@Controller("/v1/program/profiles")
@Secured(OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Business profiles")
public class WaitingProfilesController {
    private static final String USUAL = "50";

    private final ProfileService service;

    WaitingProfilesController(ProfileService service) {
        this.service = service;
    }

    /** One page of what waits. */
    @Get("/pending{?cursor,limit}")
    @Operation(
            operationId = "listPendingProfiles",
            summary = "The profiles whose partner's name waits",
            description = "In the order of their ids: new profiles, and those whose partner asks for another name.")
    @ApiResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(schema = @Schema(implementation = ProfilesJson.class)))
    public ProfilesJson pending(
            Authentication authentication,
            @Parameter(description = "The next value of the previous page.") @Nullable @QueryValue String cursor,
            @QueryValue(defaultValue = USUAL) int limit) {
        return service.waiting(Caller.of(authentication), cursor, limit);
    }

    /** Decides on a name. */
    @Put("/{id}/review")
    @Operation(
            operationId = "reviewProfile",
            summary = "Approve or decline the name that waits",
            description =
                    "Approved, the profile bears it from now on. Declined, it keeps the name that it had; the partner reads why.")
    @ApiResponse(
            responseCode = "200",
            description = "Decided; the ETag is the profile's new version",
            content = @Content(schema = @Schema(implementation = ProfileJson.class)))
    @ApiResponse(
            responseCode = "409",
            description = "This name does not wait: it was decided on, or the partner asks for another",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public HttpResponse<?> review(
            Authentication authentication, @PathVariable String id, @Body ReviewProfileJson body) {
        return ProfileController.answer(service.review(Caller.of(authentication), id, body));
    }
}
