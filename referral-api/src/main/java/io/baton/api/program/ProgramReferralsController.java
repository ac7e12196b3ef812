package io.baton.api.program;

import static io.baton.api.web.Roles.OPERATOR;

import io.baton.api.PartOfApi;
import io.baton.api.web.Caller;
import io.baton.projections.views.ProgramCountsQuestion;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
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

/** All partners' referrals, for the program's operators. */
@PartOfApi
@Controller("/v1/program/referrals")
@Secured(OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Program")
public class ProgramReferralsController {
    private final ProgramReads reads;

    ProgramReferralsController(ProgramReads reads) {
        this.reads = reads;
    }

    /** One page of them. */
    @Get("{?filter*,paging*}")
    @Operation(
            operationId = "listProgramReferrals",
            summary = "All partners' referrals, narrowed down",
            description = "The order is stable while referrals arrive. It may be a moment behind.")
    @ApiResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(schema = @Schema(implementation = ProgramReferralsJson.class)))
    public ProgramReferralsJson list(
            Authentication authentication, @RequestBean ProgramFilter filter, @RequestBean ProgramPaging paging) {
        return reads.list(Caller.of(authentication), filter, paging);
    }

    /** How many stand at each stage. */
    @Get("/counts{?filter*}")
    @Operation(
            operationId = "countProgramReferrals",
            summary = "How many referrals stand at each stage",
            description = "They are counted up to a bound; more says that there may be others.")
    @ApiResponse(
            responseCode = "200",
            description = "The counts",
            content = @Content(schema = @Schema(implementation = ProgramCountsJson.class)))
    public ProgramCountsJson counts(Authentication authentication, @RequestBean ProgramFilter filter) {
        return reads.counts(Caller.of(authentication), filter, ProgramCountsQuestion.STAGES);
    }
}
