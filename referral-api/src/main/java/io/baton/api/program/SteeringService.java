package io.baton.api.program;

import io.baton.api.decisions.DecisionHeaders;
import io.baton.api.decisions.DecisionService;
import io.baton.api.gateway.EligibleSolutions;
import io.baton.api.gateway.ProgramPolicy;
import io.baton.api.gateway.Setting;
import io.baton.api.program.SteeringRequests.CancelJson;
import io.baton.api.program.SteeringRequests.CorrectJson;
import io.baton.api.program.SteeringRequests.ExtendJson;
import io.baton.api.program.SteeringRequests.ReassignJson;
import io.baton.api.program.SteeringRequests.ResendJson;
import io.baton.api.web.Caller;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.events.Cancel;
import io.baton.events.Correct;
import io.baton.events.Reassign;
import io.baton.events.ReferralDecision;
import io.baton.events.Suggestion;
import io.baton.lifecycle.check.Typed;
import io.baton.lifecycle.referral.CorrectionPolicy;
import io.baton.lifecycle.roles.Right;
import io.micronaut.http.HttpResponse;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;

/** What the program's operators ask of referrals that partners have. The partner and the customer are told by mail. */
@Singleton
public final class SteeringService {
    private static final String PATH = "/v1/program/referrals/";

    private final DecisionService decisions;
    private final ProgramPolicy policy;
    private final EligibleSolutions eligible;
    private final Setting<CorrectionPolicy> corrections;
    private final NextTargets targets;
    private final RepeatedRfi repeated;

    SteeringService(
            DecisionService decisions,
            ProgramPolicy policy,
            EligibleSolutions eligible,
            Setting<CorrectionPolicy> corrections,
            NextTargets targets,
            RepeatedRfi repeated) {
        this.eligible = eligible;
        this.corrections = corrections;
        this.repeated = repeated;
        this.decisions = decisions;
        this.policy = policy;
        this.targets = targets;
    }

    /**
     * Gives the partner more time, and waits for the answer.
     *
     * @throws ProblemException if the caller is no operator, or the request is wrong, naming each field
     */
    public HttpResponse<?> extend(
            Authentication authentication, DecisionHeaders headers, String referralId, ExtendJson body) {
        return ask(
                authentication,
                headers,
                referralId,
                decision -> decision.setExtend(body.ask(referralId))
                        .setLastCallBeforeMillis(policy.get().getLastCallBeforeMillis()));
    }

    /**
     * @return the best that an RFI may be handed over to; none where the program wants nothing suggested, and names one itself
     * @throws ProblemException if the caller is no operator
     */
    public List<Suggestion> others(Caller caller, String rfiId) {
        require(caller);
        return targets.fitting(rfiId);
    }

    /**
     * Hands the RFI over to another target, and waits until the partner that has it has lost it. The other gets it a moment later, as a
     * referral of its own.
     *
     * @throws ProblemException if the caller is no operator, or the request is wrong, naming each field
     */
    public HttpResponse<?> reassign(
            Authentication authentication, DecisionHeaders headers, String referralId, ReassignJson body) {
        operator(authentication);
        Reassign reassign = body.ask(referralId);
        targets.require(Typed.line(body.rfiId()), referralId, reassign);
        return ask(authentication, headers, referralId, decision -> decision.setReassign(reassign));
    }

    /**
     * Cancels a referral that should not be, and waits for the answer.
     *
     * @throws ProblemException if the caller is no operator, or the request is wrong, naming each field
     */
    public HttpResponse<?> cancel(
            Authentication authentication, DecisionHeaders headers, String referralId, CancelJson body) {
        operator(authentication);
        Cancel cancel = body.ask(referralId);
        repeated.require(body);
        return ask(authentication, headers, referralId, decision -> decision.setCancel(cancel));
    }

    /**
     * Has the mail sent again that says how the referral stands, and waits for the answer; the mail follows.
     *
     * @throws ProblemException if the caller is no operator, or the request is wrong, naming each field
     */
    public HttpResponse<?> resend(
            Authentication authentication, DecisionHeaders headers, String referralId, ResendJson body) {
        return ask(authentication, headers, referralId, decision -> decision.setResend(body.ask(referralId)));
    }

    /**
     * Corrects how a deal was reported to have ended, and waits for the answer.
     *
     * @throws ProblemException if the caller is no operator, or the request is wrong, naming each field
     */
    public HttpResponse<?> correct(
            Authentication authentication, DecisionHeaders headers, String referralId, CorrectJson body) {
        return ask(authentication, headers, referralId, decision -> {
            Correct correct = body.ask(referralId);
            if (correct.getWon() != null)
                decision.setEligibleSolutions(eligible.among(correct.getWon().getSolutions()));
            decision.setCorrect(correct)
                    .setCorrectableMillis(corrections.get().window().toMillis());
        });
    }

    /** @return the answer to a decision of an operator that was not answered in time */
    public HttpResponse<?> answered(Authentication authentication, String referralId, String decisionId) {
        operator(authentication);
        return decisions.recent(referralId, decisionId);
    }

    private HttpResponse<?> ask(
            Authentication authentication,
            DecisionHeaders headers,
            String referralId,
            Consumer<ReferralDecision.Builder> what) {
        ReferralDecision.Builder decision = decisions.decision(operator(authentication), headers, referralId);
        what.accept(decision);
        return decisions.ask(decision.build(), headers.expected(), PATH);
    }

    /** @throws ProblemException if the caller is no operator */
    static Caller operator(Authentication authentication) {
        Caller caller = Caller.of(authentication);
        require(caller);
        return caller;
    }

    private static void require(Caller caller) {
        if (!caller.may(Right.STEER_REFERRALS))
            throw new ProblemException(Problem.of(403, "forbidden", "Forbidden", "Only the program may do this."));
    }
}
