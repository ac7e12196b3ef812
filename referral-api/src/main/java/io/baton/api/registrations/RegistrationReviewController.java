package io.baton.api.registrations;

import static io.baton.api.web.Roles.DEAL_REVIEWER;

import io.baton.api.PartOfApi;
import io.baton.api.decisions.Decides;
import io.baton.api.decisions.DecisionAnswer;
import io.baton.api.decisions.DecisionHeaders;
import io.baton.api.registrations.RegistrationRequests.DeclineRegistrationJson;
import io.baton.api.registrations.RegistrationRequests.ReturnRegistrationJson;
import io.baton.lifecycle.registration.RegistrationQueue;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
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

/** All partners' registrations, for the program's reviewers (L12). */
@PartOfApi
@Controller("/v1/registrations")
@Secured(DEAL_REVIEWER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Registrations")
public class RegistrationReviewController {
    private static final String DEFAULT_LIMIT = "50";

    private final ReviewService service;

    RegistrationReviewController(ReviewService service) {
        this.service = service;
    }

    /** One page of a queue, longest waiting first. */
    @Get("{?stage,cursor,limit}")
    @Operation(
            operationId = "listRegistrations",
            summary = "One page of the registrations of a stage, longest waiting first",
            description = "What the program has to review, unless another stage is asked for.")
    @ApiResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(schema = @Schema(implementation = RegistrationPageJson.class)))
    public RegistrationPageJson list(
            Authentication authentication,
            @Parameter(schema = @Schema(implementation = RegistrationQueue.class)) @Nullable @QueryValue String stage,
            @Nullable @QueryValue String cursor,
            @QueryValue(defaultValue = DEFAULT_LIMIT) int limit) {
        return service.queue(authentication, stage, cursor, limit);
    }

    /** One registration. */
    @Get("/{id}")
    @Operation(operationId = "readRegistrationCase", summary = "One registration, by its referral")
    @ApiResponse(
            responseCode = "200",
            description = "The registration; the referral's version is the ETag",
            content = @Content(schema = @Schema(implementation = RegistrationPageJson.CaseJson.class)))
    public HttpResponse<?> read(Authentication authentication, @PathVariable String id) {
        RegistrationPageJson.CaseJson found = service.registration(authentication, id, null);
        return HttpResponse.ok(found).header(HttpHeaders.ETAG, DecisionAnswer.etag(found.version()));
    }

    /** Accepts it. */
    @Post("/{id}/approve")
    @Operation(operationId = "approveRegistration", summary = "Approve a registration")
    @Decides
    public HttpResponse<?> approve(
            Authentication authentication, @RequestBean DecisionHeaders headers, @PathVariable String id) {
        return service.approve(authentication, headers, id);
    }

    /** Does not accept it. */
    @Post("/{id}/decline")
    @Operation(operationId = "declineRegistration", summary = "Decline a registration")
    @Decides
    public HttpResponse<?> decline(
            Authentication authentication,
            @RequestBean DecisionHeaders headers,
            @PathVariable String id,
            @Body DeclineRegistrationJson body) {
        return service.decline(authentication, headers, id, body);
    }

    /** Sends it back to the partner. */
    @Post("/{id}/return")
    @Operation(operationId = "returnRegistration", summary = "Send a registration back, with the fields to correct")
    @Decides
    public HttpResponse<?> sendBack(
            Authentication authentication,
            @RequestBean DecisionHeaders headers,
            @PathVariable String id,
            @Body ReturnRegistrationJson body) {
        return service.sendBack(authentication, headers, id, body);
    }

    /** What became of a review that was not answered in time. */
    @Get("/{id}/decisions/{decisionId}")
    @Operation(operationId = "readReview", summary = "The result of a review that was answered with 202")
    @ApiResponse(
            responseCode = "200",
            description = "Committed, with the referral's new version",
            content = @Content(schema = @Schema(implementation = DecisionAnswer.class)))
    public HttpResponse<?> decision(
            Authentication authentication, @PathVariable String id, @PathVariable String decisionId) {
        return service.answered(authentication, id, decisionId);
    }
}
