package io.baton.api.decisions;

import io.baton.api.ApiSettings;
import io.baton.api.gateway.Decisions;
import io.baton.api.web.Caller;
import io.baton.api.web.IfMatch;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.api.web.ProblemResponses;
import io.baton.events.DecisionResult;
import io.baton.events.ReferralDecision;
import io.baton.events.RefusalReason;
import io.baton.events.topics.Ids;
import io.baton.kafka.meters.Metric;
import io.baton.projections.views.ReferralQuestion;
import io.baton.projections.views.ReferralViews;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micronaut.http.HttpResponse;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Turns a request into a decision, and the engine's answer into a response. */
@Singleton
public final class DecisionService {
    private static final String PATH = "/v1/referrals/";

    private final Decisions decisions;
    private final ReferralViews views;
    private final LastDecisions last;
    private final ApiSettings settings;
    private final Timer answered;
    private final Counter unanswered;

    DecisionService(
            Decisions decisions, ReferralViews views, LastDecisions last, ApiSettings settings, MeterRegistry meters) {
        answered = Metric.ANSWERED.timer(meters);
        unanswered = Metric.UNANSWERED.counter(meters);
        this.decisions = decisions;
        this.views = views;
        this.last = last;
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
        return ask(decision.build(), headers.expected(), PATH);
    }

    /**
     * Asks for a decision and waits for its answer.
     *
     * @param expected the versions that it may be made on
     * @param path below which the answer can be read later, if it does not come in time
     */
    public HttpResponse<?> ask(ReferralDecision decision, IfMatch expected, String path) {
        Optional<DecisionResult> result = timed(decision);
        Optional<ReferralDecision> again = result.flatMap(refused -> onPresentVersion(decision, refused, expected));
        if (again.isPresent()) return ask(again.get(), expected, path);
        String partner = decision.getActor().getPartnerId();
        if (partner != null) result.ifPresent(answer -> last.answered(partner, answer));
        return DecisionAnswer.response(path, decision.getReferralId(), decision.getDecisionId(), result);
    }

    private Optional<DecisionResult> timed(ReferralDecision decision) {
        long asked = System.nanoTime();
        Optional<DecisionResult> result = decisions.ask(decision, settings.answerPatience());
        if (result.isPresent()) answered.record(Duration.ofNanos(System.nanoTime() - asked));
        else unanswered.increment();
        return result;
    }

    /**
     * A decision names one version, and a header may allow several. The newest is named first; if another of them is the present
     * one, as the refusal says, then that. Reading the view before would be wrong whenever it lags. The second decision's id follows
     * from the first's, so that a repeat is judged the same.
     */
    private static Optional<ReferralDecision> onPresentVersion(
            ReferralDecision decision, DecisionResult result, IfMatch expected) {
        long present = result.getVersion();
        if (result.getRefusal() != RefusalReason.VERSION_CONFLICT
                || !expected.versions().contains(present)) return Optional.empty();
        return Optional.of(ReferralDecision.newBuilder(decision)
                .setDecisionId(Ids.hash(decision.getDecisionId(), Long.toString(present)))
                .setExpectedVersion(present)
                .build());
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
                .<HttpResponse<?>>map(DecisionAnswer::of)
                .orElseGet(() -> ProblemResponses.response(Problem.notFound()));
    }
}
