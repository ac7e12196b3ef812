package io.baton.projections.http;

import static io.baton.projections.http.Roles.MARKETING_PUBLISHER;
import static io.baton.projections.http.Roles.OPERATOR;
import static io.baton.projections.http.Roles.REFERRALS_ADMIN;
import static io.baton.projections.http.Roles.SELLER;

import io.baton.events.LeadType;
import io.baton.events.RfiResult;
import io.baton.events.RfiSubmission;
import io.baton.events.RfiWithdrawn;
import io.baton.events.topics.ReferralId;
import io.baton.events.wire.CustomerLink;
import io.baton.projections.config.BatonSettings;
import io.baton.projections.gateway.Submissions;
import io.baton.projections.views.ReferralViews;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** RFIs: submitting them, following them, taking them back. */
@Controller("/v1/rfis")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "RFIs")
@ApiResponse(
        responseCode = "default",
        description = "What is wrong (RFC 9457)",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class RfiController {
    private static final Set<String> PROGRAM_READERS = Set.of(MARKETING_PUBLISHER, SELLER, OPERATOR);

    private final Submissions submissions;
    private final ReferralViews views;
    private final CustomerLink links;
    private final BatonSettings settings;

    RfiController(Submissions submissions, ReferralViews views, CustomerLink links, BatonSettings settings) {
        this.submissions = submissions;
        this.views = views;
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
     * Submits an RFI. Customers' own inquiries come through the program's site, which publishes them for marketing; a seller
     * and a partner's referrals admin send qualified leads only. Whoever submits does so on the customer's behalf, and gets
     * the customer's link.
     */
    @Post
    @Secured({MARKETING_PUBLISHER, SELLER, REFERRALS_ADMIN})
    @Operation(summary = "Submit an RFI")
    @ApiResponse(
            responseCode = "201",
            description = "Taken in: each target has its referral, or the reason why there is none",
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
        RfiSubmission submission = body.submission(id(body, caller, idempotencyKey), caller.partnerId(), Instant.now());
        requireLeadType(caller, submission);
        URI place = place(caller, submission.getRfiId());
        return submissions
                .submit(submission, settings.answerPatience())
                .<HttpResponse<?>>map(result -> answered(result, place))
                .orElseGet(() -> HttpResponse.accepted(place).body(new RfiAnswer(submission.getRfiId(), null, null)));
    }

    /** How it stands, for the customer by the signed link, and for the program's people by token. */
    @Get("/{id}{?key}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "How an RFI stands")
    @ApiResponse(
            responseCode = "200",
            description = "Who has it, and how far",
            content = @Content(schema = @Schema(implementation = RfiAnswer.class)))
    public RfiAnswer read(
            @Nullable Authentication authentication, @PathVariable String id, @Nullable @QueryValue String key) {
        if (!programReader(authentication)) requireKey(id, key);
        return views.rfi(id).map(RfiAnswer::of).orElseThrow(() -> new ProblemException(Problem.notFound()));
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
        requireKey(id, key);
        RfiSubmission withdrawal = RfiSubmission.newBuilder()
                .setRfiId(id)
                .setSubmittedAt(Instant.now())
                .setWithdrawn(new RfiWithdrawn(body == null ? null : body.referralId()))
                .build();
        URI place = URI.create("/v1/rfis/" + encoded(id) + "?key=" + key);
        return submissions
                .submit(withdrawal, settings.answerPatience())
                .<HttpResponse<?>>map(result -> answered(result, place))
                .orElseGet(() -> HttpResponse.accepted(place));
    }

    private HttpResponse<?> answered(RfiResult result, URI place) {
        return switch (result.getVerdict()) {
            case TAKEN_IN -> HttpResponse.created(RfiAnswer.of(result, link(result.getRfiId())), place);
            case WITHDRAWAL_PASSED_ON -> HttpResponse.ok(RfiAnswer.of(result, link(result.getRfiId())));
            case UNKNOWN_RFI -> ProblemResponses.response(Problem.notFound());
            case RFI_CHANGED ->
                ProblemResponses.response(Problem.of(
                        409, "rfi-changed", "The RFI has changed", "This rfiId was taken in with other content."));
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

    private static boolean programReader(@Nullable Authentication authentication) {
        return Optional.ofNullable(authentication)
                .map(Caller::of)
                .filter(caller -> caller.partnerId().isEmpty())
                .filter(caller -> caller.roles().stream().anyMatch(PROGRAM_READERS::contains))
                .isPresent();
    }

    /** A partner's ids are its own, so that the place to ask for one never leads to somebody else's RFI. */
    private static String id(RfiJson body, Caller caller, @Nullable String idempotencyKey) {
        if (body.rfiId() == null)
            return ReferralId.hash(caller.partnerId().orElse(""), caller.userId(), IdempotencyKey.of(idempotencyKey));
        if (caller.partnerId().isEmpty()) return body.rfiId();
        throw new ProblemException(Problem.invalid(List.of(new Problem.FieldError(
                "rfiId", "is for the program's systems to choose; send an " + IdempotencyKey.HEADER + " instead"))));
    }

    /** The program's people ask with their token; a partner asks with the key, for its RFI and no other. */
    private URI place(Caller caller, String rfiId) {
        String key = caller.partnerId().isPresent() ? "?key=" + links.key(rfiId) : "";
        return URI.create("/v1/rfis/" + encoded(rfiId) + key);
    }

    private static void requireLeadType(Caller caller, RfiSubmission submission) {
        boolean sales = submission.getSubmitted().getLeadType() == LeadType.SALES_QUALIFIED;
        if (sales || caller.roles().contains(MARKETING_PUBLISHER)) return;
        throw new ProblemException(
                Problem.invalid(List.of(new Problem.FieldError("leadType", "must be SALES_QUALIFIED for your role"))));
    }

    private void requireKey(String id, String key) {
        if (!Optional.ofNullable(key).map(given -> links.accepts(id, given)).orElse(false))
            throw new ProblemException(Problem.notFound());
    }

    private String link(String rfiId) {
        return links.link(rfiId).toString();
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
