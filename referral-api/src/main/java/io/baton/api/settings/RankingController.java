package io.baton.api.settings;

import static io.baton.api.web.Roles.OPERATOR;

import io.baton.api.PartOfApi;
import io.baton.api.decisions.DecisionAnswer;
import io.baton.api.web.Caller;
import io.baton.api.web.IfMatch;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** How partners are ranked (L15), for the program's operator. */
@PartOfApi
@Controller("/v1/settings/ranking")
@Secured(OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Program settings")
public class RankingController {
    private final SettingsService settings;

    RankingController(SettingsService settings) {
        this.settings = settings;
    }

    /** What is in force. */
    @Get
    @Operation(operationId = "readRanking", summary = "How partners are ranked")
    @ApiResponse(
            responseCode = "200",
            description = "The policy; its version is the ETag",
            content = @Content(schema = @Schema(implementation = RankingJson.class)))
    public HttpResponse<?> read(Authentication authentication) {
        return answer(settings.ranking(Caller.of(authentication)));
    }

    /** Sets it. */
    @Put
    @Operation(
            operationId = "setRanking",
            summary = "Set how partners are ranked",
            description =
                    "For searches, suggestions and requests that look for partners from then on. What is absent is as"
                            + " in the standard policy.")
    @ApiResponse(
            responseCode = "200",
            description = "In force; the ETag is its version",
            content = @Content(schema = @Schema(implementation = RankingJson.class)))
    public HttpResponse<?> set(
            Authentication authentication,
            @Nullable @Header(HttpHeaders.IF_MATCH) String ifMatch,
            @Body RankingJson body) {
        return answer(settings.setRanking(Caller.of(authentication), IfMatch.of(ifMatch), body));
    }

    private static HttpResponse<?> answer(RankingJson ranking) {
        return HttpResponse.ok(ranking).header(HttpHeaders.ETAG, DecisionAnswer.etag(ranking.version()));
    }
}
