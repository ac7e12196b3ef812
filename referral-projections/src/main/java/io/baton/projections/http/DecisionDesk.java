package io.baton.projections.http;

import io.baton.events.DecisionResult;
import io.baton.events.Referral;
import io.baton.events.ReferralDecision;
import io.baton.events.RefusalReason;
import io.baton.events.topics.ReferralId;
import io.baton.events.wire.Sealing;
import io.baton.projections.config.BatonSettings;
import io.baton.projections.gateway.Decisions;
import io.baton.projections.views.ReferralViews;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns a request into a decision, and the engine's committed answer into a response. */
@Singleton
final class DecisionDesk {
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");
    private static final int LONGEST_KEY = 200;

    private final Decisions decisions;
    private final ReferralViews views;
    private final BatonSettings settings;

    DecisionDesk(Decisions decisions, ReferralViews views, BatonSettings settings) {
        this.decisions = decisions;
        this.views = views;
        this.settings = settings;
    }

    /**
     * Asks for a decision and waits for its answer.
     *
     * @param what sets the decision's kind; gets the customer's pseudonym, to seal what is written about them
     */
    HttpResponse<?> decide(
            Authentication authentication,
            HttpRequest<?> request,
            String referralId,
            BiConsumer<ReferralDecision.Builder, String> what) {
        Caller caller = Caller.of(authentication);
        String decisionId = decisionId(caller, request);
        ReferralDecision.Builder decision = ReferralDecision.newBuilder()
                .setDecisionId(decisionId)
                .setReferralId(referralId)
                .setActor(caller.actor())
                .setCorrelationId(decisionId)
                .setExpectedVersion(expectedVersion(request));
        what.accept(decision, customer(caller, referralId));
        Optional<DecisionResult> result = decisions.ask(decision.build(), settings.answerPatience());
        return DecisionAnswer.response(referralId, decisionId, result);
    }

    /** An answer is its referral's partner's alone; whose it is, the view knows. */
    HttpResponse<?> answered(Caller caller, String referralId, String decisionId) {
        return decisions
                .recent(decisionId)
                .filter(result -> result.getReferralId().equals(referralId))
                .filter(result -> result.getRefusal() != RefusalReason.UNKNOWN_REFERRAL)
                .filter(result -> views.referral(caller.partner(), referralId).isPresent())
                .<HttpResponse<?>>map(DecisionAnswer::committed)
                .orElseGet(() -> ProblemResponses.response(Problem.notFound()));
    }

    /** A partner's keys are its own: another's cannot be guessed into. */
    private static String decisionId(Caller caller, HttpRequest<?> request) {
        String key = request.getHeaders()
                .findFirst(IDEMPOTENCY_KEY)
                .orElseGet(() -> UUID.randomUUID().toString());
        if (key.isBlank() || key.length() > LONGEST_KEY)
            throw new ProblemException(Problem.of(
                    400,
                    "bad-request",
                    "Bad request",
                    IDEMPOTENCY_KEY + " must be 1 to " + LONGEST_KEY + " characters"));
        return ReferralId.hash(caller.partner(), key);
    }

    private static Long expectedVersion(HttpRequest<?> request) {
        Optional<String> given = request.getHeaders().findFirst(HttpHeaders.IF_MATCH);
        if (given.isEmpty() || given.get().equals("*")) return null;
        Matcher version = VERSION.matcher(given.get());
        if (version.matches()) return Long.valueOf(version.group(1));
        throw new ProblemException(
                Problem.of(400, "bad-request", "Bad request", "If-Match must be one ETag that this service gave out"));
    }

    /** While the view does not know the referral yet, what is written is the writer's own. */
    private String customer(Caller caller, String referralId) {
        return views.referral(caller.partner(), referralId)
                .map(Referral::getRfi)
                .map(rfi -> rfi.getCustomer().getSubjectId())
                .orElseGet(() -> Sealing.subjectOf(caller.userId()));
    }
}
