package io.baton.projections.http;

import static io.baton.projections.http.Roles.MARKETING_PUBLISHER;
import static io.baton.projections.http.Roles.REFERRALS_ADMIN;
import static io.baton.projections.http.Roles.SELLER;
import static io.baton.projections.http.Roles.SERVICE_AGENT;

import io.baton.events.RfiResult;
import io.baton.events.RfiSubmission;
import io.baton.events.wire.CustomerLink;
import io.baton.projections.config.BatonSettings;
import io.baton.projections.gateway.Submissions;
import io.baton.projections.pages.PageLayout;
import io.baton.projections.pages.RfiPage;
import io.baton.projections.views.ViewsUnavailableException;
import io.baton.words.Words;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** RFIs: submitting them, following them, taking them back. */
@Controller("/v1/rfis")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "RFIs")
@ApiResponse(
        responseCode = "default",
        description = "What is wrong (RFC 9457)",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class RfiController {
    private static final Problem CHANGED =
            Problem.of(409, "rfi-changed", "The RFI has changed", "This rfiId was taken in with other content.");
    private static final Problem KEY_REUSED = Problem.of(
            422,
            "idempotency-key-reused",
            "The Idempotency-Key was used before",
            "This Idempotency-Key came before with another RFI.");

    private static final Problem NO_PARTNER_FITS = Problem.of(
            409,
            "no-partner-fits",
            "No partner fits",
            "No partner that takes RFIs now serves the region and the size.");

    private final RfiDesk desk;
    private final Submissions submissions;
    private final CustomerLink links;
    private final BatonSettings settings;
    private final Withdrawals withdrawals;
    private final RfiPages pages;

    RfiController(
            RfiDesk desk,
            Submissions submissions,
            CustomerLink links,
            BatonSettings settings,
            Withdrawals withdrawals,
            RfiPages pages) {
        this.desk = desk;
        this.withdrawals = withdrawals;
        this.pages = pages;
        this.submissions = submissions;
        this.links = links;
        this.settings = settings;
    }

    /** What is taken back. */
    @Serdeable
    @Schema(name = "Withdrawal")
    public record WithdrawalJson(
            @Nullable @Schema(description = "Only this one; all if absent.")
            String referralId) {}

    /**
     * Submits an RFI. Customers' own inquiries come through the program's site, which publishes them for marketing; a seller,
     * a service agent and a partner's referrals admin send qualified leads only. The program's side gets the customer's
     * link, to pass it on.
     */
    @Post
    @Secured({MARKETING_PUBLISHER, SELLER, SERVICE_AGENT, REFERRALS_ADMIN})
    @Operation(
            summary = "Submit an RFI",
            description =
                    "By a marketing publisher for customers and marketing; by a seller, a service agent or another"
                            + " partner's referrals admin as a sales-qualified lead, whose sender is whom the token names.")
    @ApiResponse(
            responseCode = "201",
            description = "Taken in: each target has its referral, or the reason why there is none; where partners were"
                    + " to be found, those that fit best, and why",
            content = @Content(schema = @Schema(implementation = RfiAnswer.class)))
    @ApiResponse(
            responseCode = "202",
            description =
                    "It is kept, and not answered yet, as when a profile is waited for; Location says where to ask",
            content = @Content(schema = @Schema(implementation = RfiAnswer.class)))
    public HttpResponse<?> submit(
            Authentication authentication,
            @Nullable @Header(IdempotencyKey.HEADER) String idempotencyKey,
            @Body RfiJson body) {
        Caller caller = Caller.of(authentication);
        RfiSubmission submission = desk.submission(caller, idempotencyKey, body);
        String id = submission.getRfiId();
        URI place = URI.create("/v1/rfis/" + RfiPages.encoded(id));
        Problem changed = body.rfiId() == null ? KEY_REUSED : CHANGED;
        return submissions
                .submit(submission, settings.answerPatience())
                .<HttpResponse<?>>map(result -> answered(result, place, link(caller, id), changed))
                .orElseGet(() -> HttpResponse.accepted(place).body(new RfiAnswer(id, null, null)));
    }

    /**
     * How it stands, for the customer and the sender by their signed links; for the program's people and the sender's company
     * by token. Browsers get it as a page.
     */
    @Get("/{id}{?key,done}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Operation(summary = "How an RFI stands", description = "As a page for whoever accepts text/html before JSON.")
    @ApiResponse(
            responseCode = "200",
            description = "Who has it, and how far",
            content = @Content(schema = @Schema(implementation = RfiAnswer.class)))
    public HttpResponse<?> read(
            HttpRequest<?> request,
            @Nullable Authentication authentication,
            @PathVariable String id,
            @Nullable @QueryValue String key,
            @Parameter(hidden = true) @Nullable @QueryValue String done) {
        Optional<Caller> caller = Optional.ofNullable(authentication).map(Caller::of);
        if (PageAnswers.wanted(request)) return page(request, caller, id, key, RfiPages.done(done));
        return HttpResponse.ok(RfiAnswer.of(desk.read(caller, id, key)))
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    private HttpResponse<?> page(
            HttpRequest<?> request,
            Optional<Caller> caller,
            String id,
            @Nullable String key,
            Optional<RfiPages.Done> done) {
        Words words = PageAnswers.words(request);
        try {
            RfiPage page = pages.page(desk.read(caller, id, key), key, words, done);
            return PageAnswers.of(HttpStatus.OK, PageLayout.html(page));
        } catch (ProblemException e) {
            return PageAnswers.of(e.problem(), words);
        } catch (ViewsUnavailableException e) {
            return PageAnswers.later(words);
        }
    }

    /** Takes it back, or one referral of it (L16). */
    @Post("/{id}/withdraw{?key}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "Take an RFI back", description = "By the customer, with the signed link's key.")
    @ApiResponse(
            responseCode = "200",
            description = "Passed on to each referral; one that was decided first keeps its decision",
            content = @Content(schema = @Schema(implementation = RfiAnswer.class)))
    public HttpResponse<?> withdraw(
            @PathVariable String id, @Nullable @QueryValue String key, @Nullable @Body WithdrawalJson body) {
        desk.requireKey(id, key);
        URI place = URI.create("/v1/rfis/" + RfiPages.encoded(id) + "?key=" + key);
        return withdrawals
                .ask(id, Optional.ofNullable(body).map(WithdrawalJson::referralId))
                .<HttpResponse<?>>map(
                        result -> answered(result, place, links.link(id).toString(), CHANGED))
                .orElseGet(() -> HttpResponse.accepted(place));
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
                        409, "refused", "Refused", "A later release of the engine gave an answer of its own."));
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
        return caller.partnerId().isEmpty() ? links.link(rfiId).toString() : null;
    }
}
