package io.baton.api.registrations;

import io.baton.api.decisions.DecisionHeaders;
import io.baton.api.decisions.DecisionService;
import io.baton.api.web.Caller;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.events.Referral;
import io.baton.events.ReferralDecision;
import io.baton.lifecycle.roles.Right;
import io.baton.projections.views.ReferralViews;
import io.baton.projections.views.RegistrationQuestion;
import io.micronaut.http.HttpResponse;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** What the program's reviewers ask of registrations (L12); they see what is to be registered, and no other referral. */
@Singleton
final class ReviewService {
    private static final String PATH = "/v1/registrations/";

    private final DecisionService decisions;
    private final ReferralViews views;

    ReviewService(DecisionService decisions, ReferralViews views) {
        this.decisions = decisions;
        this.views = views;
    }

    /** @throws ProblemException if the token is a partner's, whatever its roles */
    static void requireReviewer(Authentication authentication) {
        if (!Caller.of(authentication).may(Right.REVIEW_REGISTRATIONS))
            throw new ProblemException(Problem.of(403, "forbidden", "Forbidden", "Only the program may do this."));
    }

    /** @throws ProblemException if there is nothing to be registered */
    Referral registered(Authentication authentication, String referralId) {
        requireReviewer(authentication);
        return views.ask(new RegistrationQuestion(referralId))
                .referral()
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    /**
     * Asks for a decision and waits for its answer.
     *
     * @param what sets the decision's kind
     */
    HttpResponse<?> review(
            Authentication authentication,
            DecisionHeaders headers,
            String referralId,
            Consumer<ReferralDecision.Builder> what) {
        registered(authentication, referralId);
        ReferralDecision.Builder decision = decisions.decision(Caller.of(authentication), headers, referralId);
        what.accept(decision);
        return decisions.ask(decision.build(), headers.expected(), PATH);
    }

    HttpResponse<?> answered(Authentication authentication, String referralId, String decisionId) {
        registered(authentication, referralId);
        return decisions.recent(referralId, decisionId);
    }
}
