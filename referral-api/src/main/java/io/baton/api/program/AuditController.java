package io.baton.api.program;

import static io.baton.api.web.Roles.OPERATOR;

import io.baton.api.PartOfApi;
import io.baton.api.web.Caller;
import io.baton.words.Languages;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
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

/** What people of the program did to referrals. */
@PartOfApi
@Controller("/v1/program/audit")
@Secured(OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Program")
public class AuditController {
    private final AuditReads reads;

    AuditController(AuditReads reads) {
        this.reads = reads;
    }

    /** One page of it. */
    @Get("{?cursor,limit}")
    @Operation(
            operationId = "readAudit",
            summary = "What people of the program did to referrals, last first",
            description =
                    "Each act with who did it, when, and the reason that they gave, in the best of the accepted languages:"
                            + " extensions, reassignments, closings, corrections, mails that were sent again, hand-overs, and the reviewers'"
                            + " decisions. It may be a moment behind.")
    @ApiResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(schema = @Schema(implementation = AuditJson.class)))
    public AuditJson page(
            Authentication authentication,
            @Parameter(description = "The next value of the previous page.") @Nullable @QueryValue String cursor,
            @Nullable @QueryValue Integer limit,
            @Nullable @Header(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "") String languages) {
        return reads.page(Caller.of(authentication), cursor, limit, Languages.accepted(languages));
    }
}
