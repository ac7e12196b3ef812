package io.baton.api.settings;

import static io.baton.api.web.Roles.OPERATOR;

import io.baton.api.PartOfApi;
import io.baton.api.decisions.DecisionAnswer;
import io.baton.api.gateway.EligibleSolutions;
import io.baton.api.gateway.ProgramPolicy;
import io.baton.api.web.Caller;
import io.baton.api.web.IfMatch;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.events.Policy;
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
import java.util.List;

/** What the program has set, for its operator. */
@PartOfApi
@Controller("/v1/settings")
@Secured(OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Program settings")
public class SettingsController {
    private final ProgramPolicy policy;
    private final EligibleSolutions eligible;

    SettingsController(ProgramPolicy policy, EligibleSolutions eligible) {
        this.policy = policy;
        this.eligible = eligible;
    }

    /** The windows in force. */
    @Get("/policy")
    @Operation(operationId = "readPolicy", summary = "The windows in force")
    @ApiResponse(
            responseCode = "200",
            description = "The policy; its version is the ETag",
            content = @Content(schema = @Schema(implementation = PolicyJson.class)))
    public HttpResponse<?> policy(Authentication authentication) {
        Caller.of(authentication).requireProgram();
        return answer(policy.get());
    }

    /** Sets the windows (L17). */
    @Put("/policy")
    @Operation(
            operationId = "setPolicy",
            summary = "Set the windows",
            description =
                    "For referrals received from then on; earlier ones keep the windows that they were received with.")
    @ApiResponse(
            responseCode = "200",
            description = "In force; the ETag is its version",
            content = @Content(schema = @Schema(implementation = PolicyJson.class)))
    public HttpResponse<?> setPolicy(
            Authentication authentication,
            @Nullable @Header(HttpHeaders.IF_MATCH) String ifMatch,
            @Body PolicyJson body) {
        Caller.of(authentication).requireProgram();
        IfMatch expected = IfMatch.of(ifMatch);
        Policy asked = body.policy();
        expected.newest().ifPresent(policy::awaited);
        return answer(policy.change(before -> {
            if (!expected.allows(before.getVersion())) throw new ProblemException(movedOn());
            return asked;
        }));
    }

    /** The solutions whose deals are to be registered. */
    @Get("/eligible-solutions")
    @Operation(operationId = "readEligibleSolutions", summary = "The solutions whose deals are to be registered")
    @ApiResponse(
            responseCode = "200",
            description = "All of them",
            content = @Content(schema = @Schema(implementation = EligibleSolutionsJson.class)))
    public EligibleSolutionsJson eligibleSolutions(Authentication authentication) {
        Caller.of(authentication).requireProgram();
        return new EligibleSolutionsJson(eligible.get());
    }

    /** Sets the solutions whose deals are to be registered (L12). */
    @Put("/eligible-solutions")
    @Operation(
            operationId = "setEligibleSolutions",
            summary = "Set the solutions whose deals are to be registered",
            description = "For deals won from then on.")
    @ApiResponse(
            responseCode = "200",
            description = "They are set",
            content = @Content(schema = @Schema(implementation = EligibleSolutionsJson.class)))
    public EligibleSolutionsJson setEligibleSolutions(Authentication authentication, @Body EligibleSolutionsJson body) {
        Caller.of(authentication).requireProgram();
        List<String> solutions = body.checked();
        eligible.set(solutions);
        return new EligibleSolutionsJson(solutions);
    }

    private static Problem movedOn() {
        return Problem.of(
                412,
                "version-conflict",
                "Refused: version conflict",
                "The policy has changed. Read it again before you change it.");
    }

    private static HttpResponse<?> answer(Policy policy) {
        return HttpResponse.ok(PolicyJson.of(policy))
                .header(HttpHeaders.ETAG, DecisionAnswer.etag(policy.getVersion()));
    }
}
