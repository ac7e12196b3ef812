package io.baton.api.program;

import static io.baton.api.web.Roles.OPERATOR;

import io.baton.api.PartOfApi;
import io.baton.api.web.Caller;
import io.baton.api.web.Problem;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
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

/** Records that Baton gave up, for the program's operators. */
@PartOfApi
@Controller("/v1/program/dead-letters")
@Secured(OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Program")
public class DeadLetterController {
    private final DeadLetterService service;

    DeadLetterController(DeadLetterService service) {
        this.service = service;
    }

    /** The newest of them. */
    @Get
    @Operation(
            operationId = "listDeadLetters",
            summary = "Records that could never be read or handled, newest first",
            description = "The last dead letters of each topic, at most 100. Nothing of a record's value is shown.")
    @ApiResponse(
            responseCode = "200",
            description = "The dead letters",
            content = @Content(schema = @Schema(implementation = DeadLettersJson.class)))
    public DeadLettersJson newest(Authentication authentication) {
        return service.newest(Caller.of(authentication));
    }

    /** Appends one to its topic again. */
    @Post("/{topic}/{letterOffset}/put-back")
    @Operation(
            operationId = "putBackDeadLetter",
            summary = "Append a record that was given up to its topic again",
            description =
                    "For rfi-submissions and referral-decisions, once the reason is gone. If the record was taken in"
                            + " before, it is the same request; if it is given up again, it is another dead letter. A repeat changes nothing.")
    @ApiResponse(
            responseCode = "200",
            description = "The dead letter, as put back",
            content = @Content(schema = @Schema(implementation = DeadLetterJson.class)))
    @ApiResponse(
            responseCode = "409",
            description = "The record cannot be put back",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public DeadLetterJson putBack(
            Authentication authentication,
            @Parameter(description = "The record's topic, as in the list") @PathVariable String topic,
            @Parameter(description = "As in the list") @PathVariable String letterOffset) {
        return service.putBack(Caller.of(authentication), topic, letterOffset);
    }
}
