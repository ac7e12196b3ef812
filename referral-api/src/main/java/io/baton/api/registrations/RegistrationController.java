package io.baton.api.registrations;

import static io.baton.api.web.Roles.PARTNER_ADMIN;
import static io.baton.api.web.Roles.REFERRALS_ADMIN;
import static io.baton.api.web.Roles.REFERRALS_USER;

import io.baton.api.PartOfApi;
import io.baton.api.decisions.Decides;
import io.baton.api.decisions.DecisionAnswer;
import io.baton.api.decisions.DecisionHeaders;
import io.baton.api.decisions.DecisionService;
import io.baton.api.decisions.FreshReads;
import io.baton.api.registrations.RegistrationRequests.RegisterJson;
import io.baton.api.web.Caller;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.events.Referral;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
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

/** The registration of a won deal, for its partner (L12). */
@PartOfApi
@Controller("/v1/referrals/{id}/registration")
@Secured({PARTNER_ADMIN, REFERRALS_ADMIN, REFERRALS_USER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Registrations")
public class RegistrationController {
    private final FreshReads reads;
    private final DecisionService service;

    RegistrationController(FreshReads reads, DecisionService service) {
        this.reads = reads;
        this.service = service;
    }

    /** How it stands. */
    @Get("{?version}")
    @Operation(
            operationId = "readRegistration",
            summary = "How a deal's registration stands",
            description = "With a version of the referral, the read waits until that version is there.")
    @ApiResponse(
            responseCode = "200",
            description = "The registration; the referral's version is the ETag",
            content = @Content(schema = @Schema(implementation = RegistrationJson.class)))
    public HttpResponse<?> read(
            Authentication authentication, @PathVariable String id, @Nullable @QueryValue Long version) {
        Referral referral = reads.referral(Caller.of(authentication).viewer(), id, version);
        if (referral.getRegistration() == null) throw new ProblemException(Problem.notFound());
        return HttpResponse.ok(RegistrationJson.of(referral.getRegistration()))
                .header(HttpHeaders.ETAG, DecisionAnswer.etag(referral.getVersion()));
    }

    /** Keeps what there is of it, however little. */
    @Put
    @Operation(
            operationId = "saveRegistration",
            summary = "Save what there is of a registration, to go on later",
            description = "Replaces the saved draft; the program does not see it."
                    + " The registration says what is still missing.")
    @Decides
    public HttpResponse<?> save(
            Authentication authentication,
            @RequestBean DecisionHeaders headers,
            @PathVariable String id,
            @Body RegisterJson body) {
        return service.decide(authentication, headers, id, decision -> decision.setSaveRegistration(body.ask(id)));
    }

    /** Files it, or corrects what was sent back. */
    @Post
    @Operation(
            operationId = "submitRegistration",
            summary = "Submit a registration, or correct the fields that were sent back",
            description = "What was saved counts for what is not named. Of what was sent back, each field has to be"
                    + " named again; nothing else can change any more.")
    @Decides
    public HttpResponse<?> file(
            Authentication authentication,
            @RequestBean DecisionHeaders headers,
            @PathVariable String id,
            @Body RegisterJson body) {
        return service.decide(authentication, headers, id, decision -> decision.setRegister(body.ask(id)));
    }
}
