package io.baton.api.rfis;

import static io.baton.api.web.Roles.MARKETING_PUBLISHER;
import static io.baton.api.web.Roles.REFERRALS_ADMIN;
import static io.baton.api.web.Roles.SELLER;
import static io.baton.api.web.Roles.SERVICE_AGENT;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.baton.api.ApiSettings;
import io.baton.api.PartOfApi;
import io.baton.api.gateway.Submissions;
import io.baton.api.web.Caller;
import io.baton.api.web.IdempotencyKey;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemResponses;
import io.baton.events.RfiResult;
import io.baton.events.RfiSubmission;
import io.baton.events.RfiVerdict;
import io.baton.links.RfiAddress;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** RFIs: submitting them, following them, taking them back. */
@PartOfApi
@Controller("/v1/rfis")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "RFIs")
public class RfiController {
    private static final Problem CHANGED = Problem.of(
            409,
            "rfi-changed",
            "The RFI has changed",
            "An RFI with this rfiId was already submitted with other content.");
    private static final Problem KEY_REUSED = Problem.of(
            422,
            "idempotency-key-reused",
            "The Idempotency-Key was used before",
            "This Idempotency-Key was already used for another RFI. Send a new key.");

    private static final Problem NO_PARTNER_FITS = Problem.of(
            409,
            "no-partner-fits",
            "No partner fits",
            "No active partner that serves this region and company size offers what is wanted.");

    private final RfiService service;
    private final Submissions submissions;
    private final ApiSettings settings;
    private final Withdrawals withdrawals;

    RfiController(RfiService service, Submissions submissions, ApiSettings settings, Withdrawals withdrawals) {
        this.service = service;
        this.withdrawals = withdrawals;
        this.submissions = submissions;
        this.settings = settings;
    }

    /** What is taken back. */
    @JsonIgnoreProperties(ignoreUnknown = false)
    @Serdeable
    @Schema(name = "Withdrawal")
    public record WithdrawalJson(
            @Nullable @Schema(description = "Only this solution; all if absent.")
            String referralId) {}

    /**
     * Submits an RFI. Customers' own inquiries come through the program's site, which publishes them for marketing; a seller,
     * a service agent and a partner's referrals admin send qualified leads only. The program's side gets the customer's
     * link, to pass it on.
     */
    @Post
    @Secured({MARKETING_PUBLISHER, SELLER, SERVICE_AGENT, REFERRALS_ADMIN})
    @Operation(
            operationId = "submitRfi",
            summary = "Submit an RFI",
            description =
                    "By a marketing publisher for customers and marketing; by a seller, a service agent or another"
                            + " partner's referrals admin as a sales-qualified lead, whose sender is whom the token names.")
    @ApiResponse(
            responseCode = "201",
            description = "Created: each target has its referral, or the reason why there is none; where partners were"
                    + " to be found, those that fit best, and why",
            content = @Content(schema = @Schema(implementation = RfiAnswer.class)))
    @ApiResponse(
            responseCode = "202",
            description =
                    "Accepted, but not answered yet, for example while a profile is missing; read the address in Location later",
            content = @Content(schema = @Schema(implementation = RfiAnswer.class)))
    public HttpResponse<?> submit(
            Authentication authentication,
            @Nullable @Header(IdempotencyKey.HEADER) String idempotencyKey,
            @Body RfiJson body) {
        Caller caller = Caller.of(authentication);
        RfiSubmission submission = service.submission(caller, idempotencyKey, body);
        String id = submission.getRfiId();
        URI place = URI.create("/v1/rfis/" + RfiAddress.encoded(id));
        Problem changed = body.rfiId() == null ? KEY_REUSED : CHANGED;
        return submissions
                .submit(submission, settings.answerPatience())
                .<HttpResponse<?>>map(result -> answered(result, place, link(caller, id), changed))
                .orElseGet(() -> HttpResponse.accepted(place).body(new RfiAnswer(id, null, null)));
    }

    /**
     * How it stands, for the customer and the sender by their signed links; for the program's people and the sender's company
     * by token. Browsers get a page instead, from the inbox.
     */
    @Get("/{id}{?key}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(
            operationId = "readRfi",
            summary = "How an RFI stands",
            description = "A browser, which asks for text/html first, gets a page. A link that is old answers 410.")
    @ApiResponse(
            responseCode = "200",
            description = "The targets, and the stage of each referral",
            content = @Content(schema = @Schema(implementation = RfiAnswer.class)))
    public HttpResponse<?> read(
            @Nullable Authentication authentication, @PathVariable String id, @Nullable @QueryValue String key) {
        Optional<Caller> caller = Optional.ofNullable(authentication).map(Caller::of);
        return HttpResponse.ok(RfiAnswer.of(service.read(caller, id, key)))
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    /** Takes it back, or one referral of it (L16). */
    @Post("/{id}/withdraw{?key}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(
            operationId = "withdrawRfi",
            summary = "Withdraw an RFI",
            description = "For the customer, with the key of the signed link.")
    @ApiResponse(
            responseCode = "200",
            description = "The RFI after it; a referral that was decided first keeps its decision",
            content = @Content(schema = @Schema(implementation = RfiAnswer.class)))
    @ApiResponse(
            responseCode = "202",
            description = "Accepted, but not shown yet; read the address in Location later",
            content = @Content(schema = @Schema(implementation = RfiAnswer.class)))
    @ApiResponse(
            responseCode = "202",
            description = "Accepted, but not passed on yet; read the address in Location later")
    public HttpResponse<?> withdraw(
            @PathVariable String id, @Nullable @QueryValue String key, @Nullable @Body WithdrawalJson body) {
        service.requireKey(id, key);
        URI place = URI.create("/v1/rfis/" + RfiAddress.encoded(id) + "?key=" + key);
        return withdrawals
                .ask(id, Optional.ofNullable(body).map(WithdrawalJson::referralId))
                .<HttpResponse<?>>map(result -> result.getVerdict() == RfiVerdict.WITHDRAWAL_PASSED_ON
                        ? withdrawn(result, place)
                        : answered(result, place, service.customersLink(id).toString(), CHANGED))
                .orElseGet(() -> HttpResponse.accepted(place));
    }

    /** As it stands then: a stage of before would look as if nothing had been withdrawn. */
    private HttpResponse<?> withdrawn(RfiResult result, URI place) {
        String link = service.customersLink(result.getRfiId()).toString();
        return service.awaited(result.getRfiId(), rfi -> Withdrawals.isShown(result, rfi))
                .<HttpResponse<?>>map(rfi -> HttpResponse.ok(RfiAnswer.of(rfi).withLink(link)))
                .orElseGet(() -> HttpResponse.accepted(place).body(RfiAnswer.of(result, link)));
    }

    private static HttpResponse<?> answered(RfiResult result, URI place, @Nullable String link, Problem changed) {
        return switch (result.getVerdict()) {
            case TAKEN_IN -> HttpResponse.created(RfiAnswer.of(result, link), place);
            case WITHDRAWAL_PASSED_ON -> HttpResponse.ok(RfiAnswer.of(result, link));
            case UNKNOWN_RFI -> ProblemResponses.response(Problem.notFound());
            case RFI_CHANGED -> ProblemResponses.response(changed);
            case NO_PARTNER_FITS -> ProblemResponses.response(NO_PARTNER_FITS);
            case INVALID -> ProblemResponses.response(Problem.invalid(errors(result)));
            case UNKNOWN ->
                ProblemResponses.response(Problem.of(
                        409, "refused", "Refused", "A newer release gave an answer that this release does not know."));
        };
    }

    private static List<Problem.FieldError> errors(RfiResult result) {
        return result.getProblems().stream()
                .map(problem -> new Problem.FieldError(problem.getField(), problem.getReason()))
                .toList();
    }

    /** Not for a partner that sends a lead: with the link, it would act as the customer. */
    @Nullable
    private String link(Caller caller, String rfiId) {
        return caller.asker().passesOnCustomersLink()
                ? service.customersLink(rfiId).toString()
                : null;
    }
}
