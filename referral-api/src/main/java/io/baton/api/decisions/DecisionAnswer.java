package io.baton.api.decisions;

import io.baton.api.web.Problem;
import io.baton.api.web.ProblemResponses;
import io.baton.events.DecisionResult;
import io.baton.events.RefusalReason;
import io.baton.lifecycle.check.Days;
import io.baton.lifecycle.contacts.Colleagues;
import io.baton.lifecycle.referral.Extending;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What became of a decision.
 *
 * @param decisionId the decision
 * @param referralId the referral
 * @param version the referral's version that it led to; a read that names it sees it
 * @param decidedAt when; absent while it is not known
 */
@Serdeable
@Schema(name = "DecisionAnswer")
public record DecisionAnswer(
        String decisionId,
        String referralId,
        @Nullable Long version,
        @Nullable Instant decidedAt) {
    private static final String NEAR = "must be within " + Days.YEARS_AROUND + " years of today";

    /** @return the answer; or 202 with the address, below this path, of the answer to come */
    public static HttpResponse<?> response(
            String path, String referralId, String decisionId, Optional<DecisionResult> result) {
        return result.<HttpResponse<?>>map(DecisionAnswer::of)
                .orElseGet(() -> HttpResponse.accepted(URI.create(path + referralId + "/decisions/" + decisionId))
                        .body(new DecisionAnswer(decisionId, referralId, null, null)));
    }

    public static MutableHttpResponse<?> of(DecisionResult result) {
        if (!result.getAccepted()) return refused(result);
        return HttpResponse.ok(new DecisionAnswer(
                        result.getDecisionId(), result.getReferralId(), result.getVersion(), result.getDecidedAt()))
                .header(HttpHeaders.ETAG, etag(result.getVersion()));
    }

    public static String etag(long version) {
        return '"' + String.valueOf(version) + '"';
    }

    private static MutableHttpResponse<Problem> refused(DecisionResult result) {
        RefusalReason reason = result.getRefusal();
        return ProblemResponses.response(
                switch (reason) {
                    case UNKNOWN_REFERRAL, UNKNOWN_CONTACT -> Problem.notFound();
                    case FIELD_REQUIRED -> Problem.invalid(fields(result, _ -> "is required"));
                    case FIELD_INVALID -> Problem.invalid(fields(result, DecisionAnswer::fault));
                    case FIELD_NOT_OPEN -> Problem.invalid(fields(result, _ -> "was not sent back for correction"));
                    case VERSION_CONFLICT ->
                        problem(
                                412,
                                reason,
                                "The referral has changed: it is now at version " + result.getVersion()
                                        + ". Read it again before you decide.");
                    case DECISION_ID_REUSED ->
                        problem(
                                422,
                                reason,
                                "This Idempotency-Key was already used with another body. Send a new key.");
                    case NOT_ALLOWED -> problem(403, reason, "This decision is not yours to make.");
                    case ALREADY_ACCEPTED -> problem(409, reason, "The referral has already been accepted.");
                    case NOT_YET_ACCEPTED -> problem(409, reason, "The referral has not been accepted yet.");
                    case NOT_YET_WON -> problem(409, reason, "The deal has not been won.");
                    case NO_OPEN_REGISTRATION ->
                        problem(
                                409,
                                reason,
                                "No registration is open: no eligible solution was sold, or the registration is closed.");
                    case NOT_YET_ENDED ->
                        problem(409, reason, "The deal is neither won nor lost: there is nothing to correct.");
                    case CORRECTION_WINDOW_OVER -> problem(409, reason, tooLate(result.getPossibleUntil()));
                    case REGISTRATION_APPROVED ->
                        problem(
                                409,
                                reason,
                                "The program has approved the registration of this deal: its solution stays sold.");
                    case REGISTRATION_IN_REVIEW -> problem(409, reason, "The program is reviewing the registration.");
                    case REGISTRATION_NOT_IN_REVIEW ->
                        problem(
                                409,
                                reason,
                                "The registration is not in review: the partner has to complete it first.");
                    case ALREADY_EXPIRED -> problem(409, reason, "The referral expired before this decision.");
                    case ALREADY_RECEIVED,
                            ALREADY_WON,
                            ALREADY_LOST,
                            ALREADY_DECLINED,
                            ALREADY_WITHDRAWN,
                            ALREADY_CANCELLED ->
                        problem(409, reason, "The referral is archived. Archived referrals cannot be changed.");
                    case UNKNOWN ->
                        problem(
                                409,
                                reason,
                                "A newer release refused this for a reason that this release does not know.");
                });
    }

    /** @param until absent if the program corrects nothing, or the engine has forgotten when the deal ended */
    private static String tooLate(@Nullable Instant until) {
        return until == null
                ? "How the deal ended cannot be corrected any more."
                : "How the deal ended could be corrected until " + until.truncatedTo(ChronoUnit.SECONDS) + ".";
    }

    /** Earlier releases named one field only. */
    private static List<Problem.FieldError> fields(DecisionResult result, UnaryOperator<String> detail) {
        List<String> paths = result.getFields().isEmpty()
                ? List.of(Optional.ofNullable(result.getField()).orElse(""))
                : result.getFields();
        return paths.stream()
                .map(path -> new Problem.FieldError(path, detail.apply(path)))
                .toList();
    }

    /** A field that is right by itself and wrong beside the others, in words. */
    private static String fault(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "email" -> "already belongs to another contact";
            case "contacts", "colleagues" -> "must be at most " + Colleagues.MOST;
            case "callers" -> "must be colleagues on this deal, or contacts of the location";
            case "competitor" -> "is allowed only with the reason COMPETITOR";
            case "solution" -> "must be an eligible solution that was sold";
            case "solutionValue" -> "must not exceed the total value, and must have the same currency";
            case "endsOn" ->
                "must not be before the contract begins, nor more than " + Days.CONTRACT_YEARS + " years away";
            case "signedOn" -> "must not be after the contract begins, and " + NEAR;
            case "startsOn", "purchaseDate" -> NEAR;
            case "location" -> "must be another one than that which has the referral";
            case "to" -> "has had no mail yet, or does not exist";
            case "contact" -> "must be the address of one of the partner's people on this referral, with to CONTACT";
            case "until" ->
                "must be later than the present deadline, and within " + Extending.LONGEST.toDays() + " days";
            case "closedOn" -> "must not be in the future, nor before the request was received";
            default -> "is invalid";
        };
    }

    private static Problem problem(int status, RefusalReason reason, String detail) {
        String name = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Problem.of(status, name, "Refused: " + name.replace('-', ' '), detail);
    }
}
