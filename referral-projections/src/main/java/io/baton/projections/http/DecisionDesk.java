package io.baton.projections.http;

import io.baton.events.DecisionResult;
import io.baton.events.ReferralDecision;
import io.baton.events.RefusalReason;
import io.baton.events.wire.Sealing;
import io.baton.projections.config.BatonSettings;
import io.baton.projections.gateway.Decisions;
import io.baton.projections.views.ReferralViews;
import io.micronaut.http.HttpResponse;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Turns a request into a decision, and the engine's committed answer into a response. */
@Singleton
final class DecisionDesk {
    private static final long FIRST_VERSION = 1;
    private static final String PLACE = "/v1/referrals/";

    private final Decisions decisions;
    private final ReferralViews views;
    private final FreshReads reads;
    private final BatonSettings settings;

    DecisionDesk(Decisions decisions, ReferralViews views, FreshReads reads, BatonSettings settings) {
        this.decisions = decisions;
        this.views = views;
        this.reads = reads;
        this.settings = settings;
    }

    /**
     * Asks for a decision and waits for its answer.
     *
     * @param what sets the decision's kind; gets the customer's pseudonym, to seal what is written about them
     */
    HttpResponse<?> decide(
            Authentication authentication,
            DecisionHeaders headers,
            String referralId,
            BiConsumer<ReferralDecision.Builder, String> what) {
        Caller caller = Caller.of(authentication);
        String customer = customer(caller, referralId);
        return ask(caller, headers, referralId, PLACE, decision -> what.accept(decision, customer));
    }

    /**
     * Asks for a decision and waits for its answer.
     *
     * @param place under which the answer can be asked for, if it does not come in time
     * @param what sets the decision's kind
     */
    HttpResponse<?> ask(
            Caller caller,
            DecisionHeaders headers,
            String referralId,
            String place,
            Consumer<ReferralDecision.Builder> what) {
        String decisionId = headers.decisionId(caller);
        ReferralDecision.Builder decision = ReferralDecision.newBuilder()
                .setDecisionId(decisionId)
                .setReferralId(referralId)
                .setActor(caller.actor())
                .setCorrelationId(decisionId)
                .setExpectedVersion(headers.expectedVersion())
                .setOnlyAsContact(caller.onlyAsContact().orElse(null));
        what.accept(decision);
        Optional<DecisionResult> result = decisions.ask(decision.build(), settings.answerPatience());
        return DecisionAnswer.response(place, referralId, decisionId, result);
    }

    /** An answer is its referral's partner's alone; whose it is, the view knows. */
    HttpResponse<?> answered(Caller caller, String referralId, String decisionId) {
        return views.referral(caller.partner(), referralId)
                .filter(caller.viewer()::sees)
                .<HttpResponse<?>>map(referral -> recent(referralId, decisionId))
                .orElseGet(() -> ProblemResponses.response(Problem.notFound()));
    }

    /** @return the answer to a decision on a referral that the caller may see */
    HttpResponse<?> recent(String referralId, String decisionId) {
        return decisions
                .recent(referralId, decisionId)
                .filter(result -> result.getRefusal() != RefusalReason.UNKNOWN_REFERRAL)
                .<HttpResponse<?>>map(DecisionAnswer::committed)
                .orElseGet(() -> ProblemResponses.response(Problem.notFound()));
    }

    /**
     * Waited for, so that a repeat is sealed for the same person, and thus the same. What is written about a referral that is
     * not there for the caller is the writer's own; that it is not there, the rules tell them (L14).
     */
    private String customer(Caller caller, String referralId) {
        return reads.awaited(caller.viewer(), referralId, FIRST_VERSION)
                .map(referral -> referral.getRfi().getCustomer().getSubjectId())
                .orElseGet(() -> Sealing.subjectOf(caller.userId()));
    }
}
