package io.baton.api.figures;

import static io.baton.api.web.Roles.PARTNER_ADMIN;
import static io.baton.api.web.Roles.REFERRALS_ADMIN;

import io.baton.api.PartOfApi;
import io.baton.api.web.Caller;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
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

/** A partner's own figures. */
@PartOfApi
@Controller("/v1/figures")
@Secured({PARTNER_ADMIN, REFERRALS_ADMIN})
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Figures")
public class FiguresController {
    private static final String A_YEAR = "12";

    private final FiguresService figures;

    FiguresController(FiguresService figures) {
        this.figures = figures;
    }

    /** The last months. */
    @Get("{?months}")
    @Operation(
            operationId = "readFigures",
            summary = "One's own figures, by month",
            description =
                    "How fast requests are answered and what became of them. Amounts are added up within a currency,"
                            + " never across.")
    @ApiResponse(
            responseCode = "200",
            description = "Each month up to the present one",
            content = @Content(schema = @Schema(implementation = FiguresJson.class)))
    public FiguresJson read(
            Authentication authentication,
            @Parameter(description = "From 1 to " + FiguresService.MOST_MONTHS) @QueryValue(defaultValue = A_YEAR)
                    int months) {
        return figures.read(Caller.of(authentication), months);
    }
}
