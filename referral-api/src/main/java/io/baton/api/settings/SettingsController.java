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
import java.util.Optional;

/** What the program has set, for its operator. */
@PartOfApi
@Controller("/v1/settings")
@Secured(OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Program settings")
public class SettingsController {
    private final SettingsService settings;

    SettingsController(SettingsService settings) {
        this.settings = settings;
    }

    /** Who set what. */
    @Get
    @Operation(
            operationId = "listSettings",
            summary = "When each setting was set last, and by whom",
            description = "A setting that nobody has set is absent: it is as Baton brings it.")
    @ApiResponse(
            responseCode = "200",
            description = "Those that were set",
            content = @Content(schema = @Schema(implementation = SettingsJson.class)))
    public SettingsJson lastSet(Authentication authentication) {
        return settings.lastSet(Caller.of(authentication));
    }

    /** The windows in force. */
    @Get("/policy")
    @Operation(operationId = "readPolicy", summary = "The windows in force")
    @ApiResponse(
            responseCode = "200",
            description = "The policy; its version is the ETag",
            content = @Content(schema = @Schema(implementation = PolicyJson.class)))
    public HttpResponse<?> policy(Authentication authentication) {
        return answer(settings.policy(Caller.of(authentication)));
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
        return answer(settings.setPolicy(Caller.of(authentication), IfMatch.of(ifMatch), body));
    }

    /** The solutions whose deals are to be registered. */
    @Get("/eligible-solutions")
    @Operation(operationId = "readEligibleSolutions", summary = "The solutions whose deals are to be registered")
    @ApiResponse(
            responseCode = "200",
            description = "All of them",
            content = @Content(schema = @Schema(implementation = EligibleSolutionsJson.class)))
    public EligibleSolutionsJson eligibleSolutions(Authentication authentication) {
        return new EligibleSolutionsJson(settings.eligibleSolutions(Caller.of(authentication)));
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
        return new EligibleSolutionsJson(
                settings.setEligibleSolutions(Caller.of(authentication), Optional.empty(), body));
    }

    private static HttpResponse<?> answer(PolicyJson policy) {
        return HttpResponse.ok(policy).header(HttpHeaders.ETAG, DecisionAnswer.etag(policy.version()));
    }
}
