package io.baton.api.program;

import static io.baton.api.web.Roles.OPERATOR;

import io.baton.api.PartOfApi;
import io.baton.api.program.SteeringRequests.CancelJson;
import io.baton.api.web.IdempotencyKey;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
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

/** What the program's operators do about a whole RFI. */
@PartOfApi
@Controller("/v1/program/rfis/{id}")
@Secured(OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Program")
public class RfiSteeringController {
    private final RfiCancelling cancelling;

    RfiSteeringController(RfiCancelling cancelling) {
        this.cancelling = cancelling;
    }

    /** Ends all its referrals. */
    @Post("/cancel")
    @Operation(
            operationId = "cancelRfi",
            summary = "End all referrals of an RFI as duplicates or as spam",
            description = "What has ended stays as it is. A repeat with the same key gets the same answer.")
    @ApiResponse(
            responseCode = "200",
            description = "What became of each referral",
            content = @Content(schema = @Schema(implementation = RfiCancelledJson.class)))
    @ApiResponse(
            responseCode = "202",
            description = "Accepted, but not answered yet for each referral; repeat the request with the same key",
            content = @Content(schema = @Schema(implementation = RfiCancelledJson.class)))
    public HttpResponse<?> cancel(
            Authentication authentication,
            @Parameter(
                            description =
                                    "A repeat with the same key gets the same answer; with another body it is refused.")
                    @Nullable
                    @Header(IdempotencyKey.HEADER)
                    String idempotencyKey,
            @PathVariable String id,
            @Body CancelJson body) {
        RfiCancelledJson answer = cancelling.cancel(authentication, idempotencyKey, id, body);
        boolean complete = answer.referrals().stream().allMatch(referral -> referral.version() != null);
        return complete ? HttpResponse.ok(answer) : HttpResponse.accepted().body(answer);
    }
}
