package io.baton.api.program;

import static io.baton.api.web.Roles.OPERATOR;

import io.baton.api.PartOfApi;
import io.baton.api.web.Caller;
import io.baton.api.web.CsvTable;
import io.baton.api.web.Fields;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.projections.views.ListFilter;
import io.baton.projections.views.ProgramCursor;
import io.baton.projections.views.ProgramPage;
import io.baton.projections.views.ProgramPages;
import io.baton.projections.views.ProgramQuery;
import io.baton.records.OutcomeRecords;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Function;

/** What the program takes into a spreadsheet, as CSV: its referrals, and how they ended. */
@PartOfApi
@Controller("/v1/program")
@Secured(OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(ProgramExportController.CSV)
@Tag(name = "Program")
public class ProgramExportController {
    static final String CSV = "text/csv;charset=utf-8";

    private static final int MOST_ROWS = 5_000;
    private static final String MORE =
            "With more rows than the limit (5,000 at the most), the header Link names the address of"
                    + " the next ones (rel=\"next\"). Amounts are exact; several values in a cell are separated by semicolons; a text that a"
                    + " spreadsheet would take for a formula has an apostrophe in front.";

    private final ProgramLists lists;

    ProgramExportController(ProgramLists lists) {
        this.lists = lists;
    }

    /** The list of referrals. */
    @Get("/referrals.csv{?filter*,paging*}")
    @Operation(
            operationId = "exportProgramReferrals",
            summary = "All partners' referrals, narrowed down, as CSV",
            description = "A header, and a line for each referral, as listProgramReferrals has them. " + MORE)
    @ApiResponse(
            responseCode = "200",
            description = "The rows",
            content = @Content(mediaType = ProgramExportController.CSV, schema = @Schema(type = "string")))
    public HttpResponse<String> referrals(
            HttpRequest<?> request,
            Authentication authentication,
            @RequestBean ProgramFilter filter,
            @RequestBean ProgramPaging paging) {
        ProgramReads.require(Caller.of(authentication));
        return export(request, query(filter, paging), ProgramExports.REFERRALS, ProgramExportController::row);
    }

    /** A table has no column for several earlier requests: the list has them. */
    private static ProgramReferralJson row(ProgramPage.Row row) {
        return ProgramReferralJson.of(row.referral(), row.changedAt(), List.of());
    }

    /** How referrals ended. */
    @Get("/outcomes.csv{?filter*,paging*}")
    @Operation(
            operationId = "exportOutcomes",
            summary = "How referrals ended, as CSV",
            description =
                    "A header, and a line for each archived referral, with the fields of the topic deal-outcomes: no"
                            + " personal data, no free text. " + MORE)
    @ApiResponse(
            responseCode = "200",
            description = "The rows",
            content = @Content(mediaType = ProgramExportController.CSV, schema = @Schema(type = "string")))
    public HttpResponse<String> outcomes(
            HttpRequest<?> request,
            Authentication authentication,
            @RequestBean ProgramFilter filter,
            @RequestBean ProgramPaging paging) {
        ProgramReads.require(Caller.of(authentication));
        ProgramQuery query = query(filter, paging);
        ListFilter ended = ended(query.filter());
        return export(request, query.of(ended), ProgramExports.OUTCOMES, row -> OutcomeRecords.of(row.referral()));
    }

    private static ProgramQuery query(ProgramFilter filter, ProgramPaging paging) {
        Fields fields = new Fields();
        return paging.query(filter.wanted(fields), fields, MOST_ROWS, MOST_ROWS);
    }

    /** What is not archived has no outcome. */
    private static ListFilter ended(ListFilter part) {
        return switch (part) {
            case ALL, ARCHIVED -> ListFilter.ARCHIVED;
            case WON, LOST, DECLINED, EXPIRED, WITHDRAWN, CANCELLED -> part;
            case INBOX, ACTIVE ->
                throw new ProblemException(Problem.invalid(
                        List.of(new Problem.FieldError("stage", "must be ARCHIVED, or one of its outcomes"))));
        };
    }

    private <R> HttpResponse<String> export(
            HttpRequest<?> request, ProgramQuery query, CsvTable<R> table, Function<ProgramPage.Row, R> row) {
        ProgramPages page = lists.pages(query);
        var answer = HttpResponse.ok(table.of(page.rows().stream().map(row).toList()));
        page.next().ifPresent(position -> answer.header(HttpHeaders.LINK, next(request, query, position)));
        return answer;
    }

    private static String next(HttpRequest<?> request, ProgramQuery query, String position) {
        String cursor = ProgramCursor.behind(query.order(), query.direction(), position);
        return "<"
                + UriBuilder.of(request.getUri())
                        .replaceQueryParam("cursor", cursor)
                        .build() + ">; rel=\"next\"";
    }
}
