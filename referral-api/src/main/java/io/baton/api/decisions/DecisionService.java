package io.baton.api.decisions;

import io.baton.api.ApiSettings;
import io.baton.api.gateway.Decisions;
import io.baton.api.web.Caller;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.api.web.ProblemResponses;
import io.baton.events.DecisionResult;
import io.baton.events.ReferralDecision;
import io.baton.events.RefusalReason;
import io.baton.projections.views.ReferralQuestion;
import io.baton.projections.views.ReferralViews;
import io.micronaut.http.HttpResponse;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Consumer;

/** Turns a request into a decision, and the engine's committed answer into a response. */
@Singleton
public final class DecisionService {
    private static final String PATH = "/v1/referrals/";

    private final Decisions decisions;
    private final ReferralViews views;
    private final ApiSettings settings;

    DecisionService(Decisions decisions, ReferralViews views, ApiSettings settings) {
        this.decisions = decisions;
        this.views = views;
        this.settings = settings;
    }

    /**
     * Asks for a decision and waits for its answer. The view is not read before: texts are sealed under the referral's own
     * id, and whether there is such a referral for the caller, the engine knows first. Its refusal {@code UNKNOWN_REFERRAL}
     * becomes the same 404 for a referral that does not exist and for another partner's.
     *
     * @param what sets the decision's kind
     * @throws ProblemException if the token names no partner, or the request is wrong, naming each field
     */
    public HttpResponse<?> decide(
            Authentication authentication,
            DecisionHeaders headers,
            String referralId,
            Consumer<ReferralDecision.Builder> what) {
        Caller caller = Caller.of(authentication);
        caller.partner();
        ReferralDecision.Builder decision = decision(caller, headers, referralId);
        what.accept(decision);
        return ask(decision.build(), PATH);
    }

    /**
     * Asks for a decision and waits for its answer.
     *
     * @param path below which the answer can be read later, if it does not come in time
     */
    public HttpResponse<?> ask(ReferralDecision decision, String path) {
        Optional<DecisionResult> result = decisions.ask(decision, settings.answerPatience());
        return DecisionAnswer.response(path, decision.getReferralId(), decision.getDecisionId(), result);
    }

    /** @return who asks of which referral, and how their headers say it; its kind is to be set */
    public ReferralDecision.Builder decision(Caller caller, DecisionHeaders headers, String referralId) {
        String decisionId = headers.decisionId(caller);
        return ReferralDecision.newBuilder()
                .setDecisionId(decisionId)
                .setReferralId(referralId)
                .setActor(caller.actor())
                .setCorrelationId(decisionId)
                .setExpectedVersion(headers.expectedVersion())
                .setOnlyAsContact(caller.onlyAsContact().orElse(null));
    }

    /** An answer is its referral's partner's alone; whose it is, the view knows. */
    public HttpResponse<?> answered(Caller caller, String referralId, String decisionId) {
        return views.ask(new ReferralQuestion(caller.partner(), referralId))
                .referral()
                .filter(caller.viewer()::sees)
                .<HttpResponse<?>>map(referral -> recent(referralId, decisionId))
                .orElseGet(() -> ProblemResponses.response(Problem.notFound()));
    }

    /** @return the answer to a decision on a referral that the caller may see */
    public HttpResponse<?> recent(String referralId, String decisionId) {
        return decisions
                .recent(referralId, decisionId)
                .filter(result -> result.getRefusal() != RefusalReason.UNKNOWN_REFERRAL)
                .<HttpResponse<?>>map(DecisionAnswer::committed)
                .orElseGet(() -> ProblemResponses.response(Problem.notFound()));
    }
}
