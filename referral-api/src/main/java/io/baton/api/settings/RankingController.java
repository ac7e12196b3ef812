package io.baton.api.settings;

import static io.baton.api.web.Roles.OPERATOR;

import io.baton.api.PartOfApi;
import io.baton.api.decisions.DecisionAnswer;
import io.baton.api.gateway.ProgramRanking;
import io.baton.api.web.Caller;
import io.baton.api.web.IfMatch;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.lifecycle.ranking.RankingPolicy;
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
    private final ProgramRanking ranking;

    RankingController(ProgramRanking ranking) {
        this.ranking = ranking;
    }

    /** What is in force. */
    @Get
    @Operation(operationId = "readRanking", summary = "How partners are ranked")
    @ApiResponse(
            responseCode = "200",
            description = "The policy; its version is the ETag",
            content = @Content(schema = @Schema(implementation = RankingJson.class)))
    public HttpResponse<?> read(Authentication authentication) {
        Caller.of(authentication).requireProgram();
        return answer(ranking.get());
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
        Caller.of(authentication).requireProgram();
        IfMatch expected = IfMatch.of(ifMatch);
        RankingPolicy asked = body.policy();
        expected.newest().ifPresent(ranking::awaited);
        return answer(ranking.change(before -> {
            if (!expected.allows(before.version())) throw new ProblemException(movedOn());
            return asked;
        }));
    }

    private static Problem movedOn() {
        return Problem.of(
                412,
                "version-conflict",
                "Refused: version conflict",
                "The ranking has changed. Read it again before you change it.");
    }

    private static HttpResponse<?> answer(RankingPolicy policy) {
        return HttpResponse.ok(RankingJson.of(policy)).header(HttpHeaders.ETAG, DecisionAnswer.etag(policy.version()));
    }
}
