package io.baton.api.referrals;

import static io.baton.api.web.Roles.PARTNER_ADMIN;
import static io.baton.api.web.Roles.REFERRALS_ADMIN;
import static io.baton.api.web.Roles.REFERRALS_USER;

import io.baton.api.PartOfApi;
import io.baton.api.decisions.Decides;
import io.baton.api.decisions.DecisionAnswer;
import io.baton.api.decisions.DecisionHeaders;
import io.baton.api.decisions.DecisionRequests.AcceptJson;
import io.baton.api.decisions.DecisionRequests.DeclineJson;
import io.baton.api.decisions.DecisionRequests.LostJson;
import io.baton.api.decisions.DecisionRequests.WonJson;
import io.baton.api.decisions.DecisionService;
import io.baton.api.gateway.EligibleSolutions;
import io.baton.api.web.Caller;
import io.baton.api.web.EntityTags;
import io.baton.events.NoteCall;
import io.baton.events.Win;
import io.baton.words.Languages;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
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

/** A partner's referrals: reading them, and deciding. */
@PartOfApi
@Controller("/v1/referrals")
@Secured({PARTNER_ADMIN, REFERRALS_ADMIN, REFERRALS_USER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Referrals")
public class ReferralController {
    private static final String MOST_EVENTS = "" + ReferralReads.MOST_EVENTS;

    private final ReferralReads reads;
    private final DecisionService service;
    private final EligibleSolutions eligible;

    ReferralController(ReferralReads reads, DecisionService service, EligibleSolutions eligible) {
        this.reads = reads;
        this.service = service;
        this.eligible = eligible;
    }

    /** One page of a list. */
    @Get("{?query*}")
    @Operation(
            operationId = "listReferrals",
            summary = "One page of a list",
            description = "The order is stable while referrals arrive.")
    @ApiResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(schema = @Schema(implementation = ReferralPageJson.class)))
    public ReferralPageJson list(Authentication authentication, @RequestBean ReferralQuery query) {
        return reads.list(Caller.of(authentication), query);
    }

    /** How many stand in each list. */
    @Get("/counts")
    @Operation(
            operationId = "countReferrals",
            summary = "How many referrals stand in each of your lists",
            description = "Each list and stage is counted up to 99; more says that there are others.")
    @ApiResponse(
            responseCode = "200",
            description = "The counts",
            content = @Content(schema = @Schema(implementation = CountsJson.class)))
    public CountsJson counts(Authentication authentication) {
        return reads.counts(Caller.of(authentication));
    }

    /** One referral, as it is or as it was. */
    @Get("/{id}{?version,asOf}")
    @Operation(
            operationId = "readReferral",
            summary = "One referral",
            description = "With a version, the read waits until that version is there."
                    + " With asOf, it is the referral as it was at that instant.")
    @ApiResponse(
            responseCode = "200",
            description = "The referral; its version is the ETag",
            content = @Content(schema = @Schema(implementation = ReferralJson.class)))
    public HttpResponse<?> read(
            Authentication authentication,
            @PathVariable String id,
            @Nullable @QueryValue Long version,
            @Parameter(example = "2027-03-01T09:30:00Z") @Nullable @QueryValue String asOf,
            @Nullable @Header(HttpHeaders.IF_NONE_MATCH) String known) {
        ReferralJson referral = reads.referral(Caller.of(authentication), id, version, asOf);
        String etag = DecisionAnswer.etag(referral.version());
        if (EntityTags.match(known, etag)) return HttpResponse.notModified().header(HttpHeaders.ETAG, etag);
        return HttpResponse.ok(referral).header(HttpHeaders.ETAG, etag);
    }

    /** What has happened to a referral, first event first. */
    @Get("/{id}/events{?after,limit}")
    @Operation(
            operationId = "readHistory",
            summary = "The history of a referral",
            description =
                    "Oldest event first, each with its kind and a sentence in the best of the accepted languages.")
    @ApiResponse(
            responseCode = "200",
            description = "The events",
            content = @Content(schema = @Schema(implementation = HistoryJson.class)))
    public HistoryJson events(
            Authentication authentication,
            @PathVariable String id,
            @Parameter(description = "Only events after this version.") @QueryValue(defaultValue = "0") long after,
            @QueryValue(defaultValue = MOST_EVENTS) int limit,
            @Nullable @Header(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "") String languages) {
        return reads.history(Caller.of(authentication), id, after, limit, Languages.accepted(languages));
    }

    /** Says to one's colleagues that one has called the customer (L8). */
    @Post("/{id}/called")
    @Operation(
            operationId = "noteCall",
            summary = "Called",
            description = "You have called the customer, and your colleagues see it. It is no answer: the flame and all"
                    + " deadlines stay. Before the decision and while you work on the deal; your own call within a minute"
                    + " is the same call.")
    @Decides
    public HttpResponse<?> called(
            Authentication authentication, @RequestBean DecisionHeaders headers, @PathVariable String id) {
        return service.decide(authentication, headers, id, decision -> decision.setNoteCall(new NoteCall()));
    }

    /** Takes a referral on (L4). */
    @Post("/{id}/accept")
    @Operation(operationId = "acceptReferral", summary = "Accept")
    @Decides
    public HttpResponse<?> accept(
            Authentication authentication,
            @RequestBean DecisionHeaders headers,
            @PathVariable String id,
            @Body AcceptJson body) {
        return service.decide(authentication, headers, id, decision -> decision.setAccept(body.ask(id)));
    }

    /** Does not take it on (L5). */
    @Post("/{id}/decline")
    @Operation(operationId = "declineReferral", summary = "Decline")
    @Decides
    public HttpResponse<?> decline(
            Authentication authentication,
            @RequestBean DecisionHeaders headers,
            @PathVariable String id,
            @Body DeclineJson body) {
        return service.decide(authentication, headers, id, decision -> decision.setDecline(body.ask(id)));
    }

    /** The deal was made (L10). */
    @Post("/{id}/won")
    @Operation(operationId = "winReferral", summary = "Won")
    @Decides
    public HttpResponse<?> won(
            Authentication authentication,
            @RequestBean DecisionHeaders headers,
            @PathVariable String id,
            @Body WonJson body) {
        return service.decide(authentication, headers, id, decision -> {
            Win win = body.ask();
            decision.setWin(win).setEligibleSolutions(eligible.among(win.getSolutions()));
        });
    }

    /** The deal was not made (L10). */
    @Post("/{id}/lost")
    @Operation(operationId = "loseReferral", summary = "Lost")
    @Decides
    public HttpResponse<?> lost(
            Authentication authentication,
            @RequestBean DecisionHeaders headers,
            @PathVariable String id,
            @Body LostJson body) {
        return service.decide(authentication, headers, id, decision -> decision.setLose(body.ask(id)));
    }

    /** What became of a decision that was not answered in time. */
    @Get("/{id}/decisions/{decisionId}")
    @Operation(operationId = "readDecision", summary = "The result of a decision that was answered with 202")
    @ApiResponse(
            responseCode = "200",
            description = "Committed, with the referral's new version",
            content = @Content(schema = @Schema(implementation = DecisionAnswer.class)))
    public HttpResponse<?> decision(
            Authentication authentication, @PathVariable String id, @PathVariable String decisionId) {
        return service.answered(Caller.of(authentication), id, decisionId);
    }
}
