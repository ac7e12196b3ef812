package io.baton.api.program;

import static io.baton.api.web.Roles.OPERATOR;

import io.baton.api.PartOfApi;
import io.baton.api.web.Caller;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
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
}
