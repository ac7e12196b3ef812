package io.baton.api.people;

import static io.baton.api.web.Roles.OPERATOR;
import static io.baton.api.web.Roles.PARTNER_ADMIN;

import io.baton.api.PartOfApi;
import io.baton.api.people.PeopleRequests.InviteJson;
import io.baton.api.people.PeopleRequests.StandingJson;
import io.baton.api.web.Caller;
import io.baton.api.web.IdempotencyKey;
import io.baton.api.web.Problem;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.uri.UriBuilder;
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

/** The people of a partner, for its admins; and for the program's operators, since a partner begins without any. */
@PartOfApi
@Controller("/v1/partners/{partnerId}/people")
@Secured({PARTNER_ADMIN, OPERATOR})
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "People")
public class PeopleController {
    private final PeopleService service;

    PeopleController(PeopleService service) {
        this.service = service;
    }

    /** Everybody who belongs to the partner. */
    @Get
    @Operation(
            operationId = "listPeople",
            summary = "Who belongs to a partner",
            description = "The contacts of its locations, and everybody whom its admins have invited.")
    @ApiResponse(
            responseCode = "200",
            description = "The people",
            content = @Content(schema = @Schema(implementation = PeopleJson.class)))
    public PeopleJson all(Authentication authentication, @PathVariable String partnerId) {
        return service.all(Caller.of(authentication), partnerId);
    }

    /** Invites somebody. */
    @Post
    @Operation(
            operationId = "invitePerson",
            summary = "Invite somebody",
            description = "They belong to the partner from now on, and a link that signs them in is mailed to them.")
    @ApiResponse(
            responseCode = "201",
            description = "Invited",
            content = @Content(schema = @Schema(implementation = PersonOfPartnerJson.class)))
    public HttpResponse<?> invite(
            Authentication authentication,
            @PathVariable String partnerId,
            @Parameter(description = "A repeat with the same key gets the same answer.")
                    @Nullable
                    @Header(IdempotencyKey.HEADER)
                    String idempotencyKey,
            @Body InviteJson body) {
        PersonOfPartnerJson invited = service.invite(Caller.of(authentication), partnerId, body, idempotencyKey);
        return HttpResponse.created(
                invited,
                UriBuilder.of("/v1/partners")
                        .path(partnerId)
                        .path("people")
                        .path(invited.personId())
                        .build());
    }

    /** Somebody. */
    @Get("/{personId}")
    @Operation(operationId = "readPerson", summary = "Somebody who belongs to a partner")
    @ApiResponse(
            responseCode = "200",
            description = "Them",
            content = @Content(schema = @Schema(implementation = PersonOfPartnerJson.class)))
    public PersonOfPartnerJson one(
            Authentication authentication, @PathVariable String partnerId, @PathVariable String personId) {
        return service.one(Caller.of(authentication), partnerId, personId);
    }

    /** Gives somebody other roles or locations. */
    @Put("/{personId}")
    @Operation(
            operationId = "changePerson",
            summary = "Change somebody's roles or locations",
            description = "What is absent stays as it is. The last admin cannot give up being one.")
    @ApiResponse(
            responseCode = "200",
            description = "Changed; it counts for their sessions at once",
            content = @Content(schema = @Schema(implementation = PersonOfPartnerJson.class)))
    @ApiResponse(
            responseCode = "409",
            description = "The last admin, or a location's only contact",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public PersonOfPartnerJson change(
            Authentication authentication,
            @PathVariable String partnerId,
            @PathVariable String personId,
            @Body StandingJson body) {
        return service.change(Caller.of(authentication), partnerId, personId, body);
    }

    /** Takes somebody off the partner. */
    @Delete("/{personId}{?reason,successor}")
    @Operation(
            operationId = "removePerson",
            summary = "Remove somebody",
            description = "From all roles and locations; their sessions end at once. The last admin cannot remove"
                    + " themself, nor can the only contact of a location be removed, unless a successor is named: they get the"
                    + " locations, and the deals that are accepted, first. Each deal's history says so.")
    @ApiResponse(responseCode = "204", description = "Removed")
    @ApiResponse(
            responseCode = "409",
            description = "The last admin, or a location's only contact",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public HttpResponse<?> remove(
            Authentication authentication,
            @PathVariable String partnerId,
            @PathVariable String personId,
            @Parameter(description = "Why; kept with the change.") @Nullable @QueryValue String reason,
            @Parameter(description = "The id of who takes over.") @Nullable @QueryValue String successor) {
        service.remove(Caller.of(authentication), partnerId, personId, reason, successor);
        return HttpResponse.noContent();
    }
}
