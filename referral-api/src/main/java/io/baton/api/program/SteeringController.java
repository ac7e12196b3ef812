package io.baton.api.program;

import static io.baton.api.web.Roles.OPERATOR;

import io.baton.api.PartOfApi;
import io.baton.api.decisions.Decides;
import io.baton.api.decisions.DecisionAnswer;
import io.baton.api.decisions.DecisionHeaders;
import io.baton.api.program.SteeringRequests.CancelJson;
import io.baton.api.program.SteeringRequests.CorrectJson;
import io.baton.api.program.SteeringRequests.ExtendJson;
import io.baton.api.program.SteeringRequests.ReassignJson;
import io.baton.api.program.SteeringRequests.ResendJson;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** What the program's operators do about referrals that partners have. */
@PartOfApi
@Controller("/v1/program/referrals/{id}")
@Secured(OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Program")
public class SteeringController {
    private final SteeringService service;

    SteeringController(SteeringService service) {
        this.service = service;
    }

    /** Gives the partner more time to decide. */
    @Post("/extend")
    @Operation(
            operationId = "extendReferral",
            summary = "Give the partner more time to decide",
            description =
                    "Of a referral that nobody has decided. The partner, the customer and the sender are told by mail.")
    @Decides
    public HttpResponse<?> extend(
            Authentication authentication,
            @RequestBean DecisionHeaders headers,
            @PathVariable String id,
            @Body ExtendJson body) {
        return service.extend(authentication, headers, id, body);
    }

    /** Hands the RFI over to another target. */
    @Post("/reassign")
    @Operation(
            operationId = "reassignReferral",
            summary = "Hand the RFI over to another business profile or location",
            description =
                    "Of a referral that nobody has decided. It ends as CANCELLED, and the other target gets a referral of its own."
                            + " Both partners, the customer and the sender are told by mail.")
    @Decides
    public HttpResponse<?> reassign(
            Authentication authentication,
            @RequestBean DecisionHeaders headers,
            @PathVariable String id,
            @Body ReassignJson body) {
        return service.reassign(authentication, headers, id, body);
    }

    /** Ends a referral that should not be. */
    @Post("/cancel")
    @Operation(
            operationId = "cancelReferral",
            summary = "End a referral as a duplicate or as spam",
            description =
                    "Of a referral that is not archived. It counts for nothing in the partner's record. The partner and the sender are"
                            + " told by mail; the customer is told of a duplicate, not of spam.")
    @Decides
    public HttpResponse<?> cancel(
            Authentication authentication,
            @RequestBean DecisionHeaders headers,
            @PathVariable String id,
            @Body CancelJson body) {
        return service.cancel(authentication, headers, id, body);
    }

    /** Has the mail sent again that says how the referral stands. */
    @Post("/resend")
    @Operation(
            operationId = "resendMail",
            summary = "Send the mail about a referral again, to the same people",
            description =
                    "Of a referral that is not archived: the customer, the sender, or the partner's people on it get the mail that says"
                            + " how it stands now. A repeat with the same key sends nothing twice.")
    @Decides
    public HttpResponse<?> resend(
            Authentication authentication,
            @RequestBean DecisionHeaders headers,
            @PathVariable String id,
            @Body ResendJson body) {
        return service.resend(authentication, headers, id, body);
    }

    /** Corrects how a deal was reported to have ended. */
    @Post("/correct")
    @Operation(
            operationId = "correctOutcome",
            summary = "Put right how a deal was reported to have ended",
            description =
                    "Of a won or lost deal, within the program's window from its end. When it ended stays as it is. The topic deal-outcomes"
                            + " gets an outcome that replaces the one before. A deal that was lost after all loses its registration;"
                            + " one whose registration was approved is not corrected so. The partner and the sender are told by mail.")
    @Decides
    public HttpResponse<?> correct(
            Authentication authentication,
            @RequestBean DecisionHeaders headers,
            @PathVariable String id,
            @Body CorrectJson body) {
        return service.correct(authentication, headers, id, body);
    }

    /** What became of a request that was not answered in time. */
    @Get("/decisions/{decisionId}")
    @Operation(
            operationId = "readProgramDecision",
            summary = "The result of a decision of the program's that was answered with 202")
    @ApiResponse(
            responseCode = "200",
            description = "Committed, with the referral's new version",
            content = @Content(schema = @Schema(implementation = DecisionAnswer.class)))
    public HttpResponse<?> decision(
            Authentication authentication, @PathVariable String id, @PathVariable String decisionId) {
        return service.answered(authentication, id, decisionId);
    }
}
