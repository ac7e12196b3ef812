package io.baton.api.profiles;

import static io.baton.api.web.Roles.OPERATOR;
import static io.baton.api.web.Roles.PARTNER_ADMIN;
import static io.baton.api.web.Roles.PROFILE_ADMIN;
import static io.baton.api.web.Roles.REFERRALS_ADMIN;
import static io.baton.api.web.Roles.REFERRALS_USER;

import io.baton.api.PartOfApi;
import io.baton.api.decisions.DecisionAnswer;
import io.baton.api.web.Caller;
import io.baton.api.web.EntityTags;
import io.baton.api.web.IfMatch;
import io.baton.partners.Profiles.Entry;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
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

/** Business profiles: a partner's own, and for the program's operator all of them. */
@PartOfApi
@Controller("/v1/profiles")
@Secured({PARTNER_ADMIN, REFERRALS_ADMIN, REFERRALS_USER, PROFILE_ADMIN, OPERATOR})
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Business profiles")
public class ProfileController {
    private static final String USUAL = "50";

    private final ProfileService service;

    ProfileController(ProfileService service) {
        this.service = service;
    }

    /** One page of the profiles that one may see. */
    @Get("{?cursor,limit}")
    @Operation(
            operationId = "listProfiles",
            summary = "One's own business profiles",
            description = "A partner's own, in the order of their ids; for the program's operator, all profiles.")
    @ApiResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(schema = @Schema(implementation = ProfilesJson.class)))
    public ProfilesJson all(
            Authentication authentication,
            @Parameter(description = "The next value of the previous page.") @Nullable @QueryValue String cursor,
            @QueryValue(defaultValue = USUAL) int limit) {
        return service.all(Caller.of(authentication), cursor, limit);
    }

    /** One profile. */
    @Get("/{id}")
    @Operation(operationId = "readProfile", summary = "One business profile")
    @ApiResponse(
            responseCode = "200",
            description = "The profile; its version is the ETag",
            content = @Content(schema = @Schema(implementation = ProfileJson.class)))
    public HttpResponse<?> read(
            Authentication authentication,
            @PathVariable String id,
            @Nullable @Header(HttpHeaders.IF_NONE_MATCH) String known) {
        Entry entry = service.read(Caller.of(authentication), id);
        String etag = DecisionAnswer.etag(entry.version());
        if (EntityTags.match(known, etag)) return HttpResponse.notModified().header(HttpHeaders.ETAG, etag);
        return answer(entry);
    }

    /** Makes a profile, or replaces it. */
    @Put("/{id}")
    @Secured({PARTNER_ADMIN, PROFILE_ADMIN, OPERATOR})
    @Operation(
            operationId = "saveProfile",
            summary = "Make or replace a business profile",
            description =
                    "Replaces the whole profile: an absent list is empty afterwards. Competencies and endorsements are"
                            + " the program's, and stay as they are if a partner leaves them out.")
    @ApiResponse(
            responseCode = "200",
            description = "Saved; the ETag is the new version",
            content = @Content(schema = @Schema(implementation = ProfileJson.class)))
    public HttpResponse<?> save(
            Authentication authentication,
            @PathVariable String id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String ifMatch,
            @Body ProfileJson body) {
        return answer(service.save(Caller.of(authentication), id, IfMatch.of(ifMatch), body));
    }

    static HttpResponse<?> answer(Entry entry) {
        return HttpResponse.ok(ProfileJson.of(entry)).header(HttpHeaders.ETAG, DecisionAnswer.etag(entry.version()));
    }
}
