package io.baton.api.program;

import static io.baton.api.web.Roles.OPERATOR;

import io.baton.api.PartOfApi;
import io.baton.api.web.Fields;
import io.baton.projections.views.ProgramCountsQuestion;
import io.baton.projections.views.ProgramQuery;
import io.baton.projections.views.ProgramWanted;
import io.baton.projections.views.ReferralViews;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
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
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final ReferralViews views;
    private final ProgramLists lists;

    ProgramReferralsController(ReferralViews views, ProgramLists lists) {
        this.views = views;
        this.lists = lists;
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
    public ProgramReferralsJson list(@RequestBean ProgramFilter filter, @RequestBean ProgramPaging paging) {
        Fields fields = new Fields();
        ProgramQuery query = paging.query(filter.wanted(fields), fields, USUAL, MOST);
        return ProgramReferralsJson.of(lists.page(query), query);
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
    public ProgramCountsJson counts(@RequestBean ProgramFilter filter) {
        Fields fields = new Fields();
        ProgramWanted wanted = filter.wanted(fields);
        fields.check();
        return ProgramCountsJson.of(views.keyOfEachPartition().stream()
                .map(key -> views.ask(new ProgramCountsQuestion(key, wanted)))
                .toList());
    }
}
