package io.baton.api.referrals;

import io.baton.api.ApiSettings;
import io.baton.api.gateway.Decisions;
import io.baton.api.web.Caller;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemResponses;
import io.baton.events.Accept;
import io.baton.events.DecisionResult;
import io.baton.events.ReferralDecision;
import io.baton.events.RefusalReason;
import io.baton.events.sealing.Sealing;
import io.baton.projections.views.ReferralViews;
import io.baton.projections.views.ViewsUnavailableException;
import io.micronaut.http.HttpResponse;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Turns a request into a decision, and the engine's committed answer into a response. */
@Singleton
public final class DecisionService {
    private static final long FIRST_VERSION = 1;
    private static final long NO_VERSION = 0;
    private static final String PLACE = "/v1/referrals/";

    private final Decisions decisions;
    private final ReferralViews views;
    private final FreshReads reads;
    private final ApiSettings settings;

    DecisionService(Decisions decisions, ReferralViews views, FreshReads reads, ApiSettings settings) {
        this.decisions = decisions;
        this.views = views;
        this.reads = reads;
        this.settings = settings;
    }

    /**
     * Asks for a decision and waits for its answer.
     *
     * @param what sets the decision's kind; gets the customer's pseudonym, to seal what is written about them
     * @throws ViewsUnavailableException if it cannot be told yet who the customer is; then nothing of it was asked
     */
    public HttpResponse<?> decide(
            Authentication authentication,
            DecisionHeaders headers,
            String referralId,
            BiConsumer<ReferralDecision.Builder, String> what) {
        Caller caller = Caller.of(authentication);
        ReferralDecision.Builder decision = decision(caller, headers, referralId);
        // Waited for: what is written is sealed for the customer from the first time on, so that a repeat is the same.
        Optional<String> customer = reads.awaited(caller.viewer(), referralId, FIRST_VERSION)
                .map(referral -> referral.getRfi().getCustomer().getSubjectId());
        // What is written about a referral that is not there for the caller is the writer's own.
        what.accept(decision, customer.orElseGet(() -> Sealing.subjectOf(caller.userId())));
        if (customer.isEmpty()) {
            requireUnknown(decision(caller, headers, referralId));
            decision.setExpectedVersion(NO_VERSION);
        }
        return ask(decision.build(), PLACE);
    }

    /**
     * Whether there is a referral that the view does not have, only the rules know (L14). They are asked for what they never
     * grant, in few words, under version 0, which none has, and a name of its own: the caller's key is left for the real thing.
     *
     * @throws ViewsUnavailableException if it is there, or that cannot be told
     */
    private void requireUnknown(ReferralDecision.Builder decision) {
        decision.setDecisionId(UUID.randomUUID().toString())
                .setExpectedVersion(NO_VERSION)
                .setAccept(Accept.newBuilder().build());
        boolean unknown = decisions
                .ask(decision.build(), settings.answerPatience())
                .filter(result -> result.getRefusal() == RefusalReason.UNKNOWN_REFERRAL)
                .isPresent();
        if (!unknown) throw new ViewsUnavailableException("the view is behind", null);
    }

    /**
     * Asks for a decision and waits for its answer.
     *
     * @param place under which the answer can be asked for, if it does not come in time
     */
    public HttpResponse<?> ask(ReferralDecision decision, String place) {
        Optional<DecisionResult> result = decisions.ask(decision, settings.answerPatience());
        return DecisionAnswer.response(place, decision.getReferralId(), decision.getDecisionId(), result);
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
    HttpResponse<?> answered(Caller caller, String referralId, String decisionId) {
        return views.referral(caller.partner(), referralId)
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
