package io.baton.api.registrations;

import io.baton.api.decisions.DecisionHeaders;
import io.baton.api.decisions.DecisionService;
import io.baton.api.registrations.RegistrationPageJson.CaseJson;
import io.baton.api.registrations.RegistrationRequests.DeclineRegistrationJson;
import io.baton.api.registrations.RegistrationRequests.ReturnRegistrationJson;
import io.baton.api.web.Caller;
import io.baton.api.web.Fields;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.events.ApproveRegistration;
import io.baton.events.Referral;
import io.baton.events.ReferralDecision;
import io.baton.kafka.time.Wait;
import io.baton.lifecycle.registration.RegistrationQueue;
import io.baton.lifecycle.roles.Right;
import io.baton.projections.views.ReferralViews;
import io.baton.projections.views.RegistrationQuery;
import io.baton.projections.views.RegistrationQuestion;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** What the program's reviewers ask of registrations (L12); they see what is to be registered, and no other referral. */
@Singleton
public final class ReviewService {
    /** How many registrations a page gives at most. */
    public static final int MOST_PER_PAGE = 200;

    private static final String PATH = "/v1/registrations/";
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofMillis(5);

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

    /**
     * @param stage which queue, as it was typed; null for what the program has to review
     * @return one page of it, longest waiting first
     */
    public RegistrationPageJson queue(
            Authentication authentication, @Nullable String stage, @Nullable String cursor, int limit) {
        requireReviewer(authentication);
        Fields fields = new Fields();
        RegistrationQueue queue = fields.oneOf("stage", RegistrationQueue.class, stage, RegistrationQueue.IN_REVIEW);
        if (limit < 1 || limit > MOST_PER_PAGE) fields.error("limit", "must be from 1 to " + MOST_PER_PAGE);
        fields.check();
        return RegistrationPageJson.of(views.ask(new RegistrationQuery(queue, Optional.ofNullable(cursor), limit)));
    }

    /**
     * @param atLeast the version that the caller knows of, if any: the read waits a moment for it
     * @return the registration
     * @throws ProblemException if there is nothing to be registered
     */
    public CaseJson registration(Authentication authentication, String referralId, @Nullable Long atLeast) {
        requireReviewer(authentication);
        long wanted = atLeast == null ? 0 : atLeast;
        return Wait.atMost(PATIENCE, LOOK)
                .until(
                        () -> find(referralId),
                        found -> wanted <= found.map(Referral::getVersion).orElse(wanted))
                .map(CaseJson::of)
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    private Optional<Referral> find(String referralId) {
        return views.ask(new RegistrationQuestion(referralId)).referral();
    }

    /** Accepts it, and waits for the answer. */
    public HttpResponse<?> approve(Authentication authentication, DecisionHeaders headers, String referralId) {
        return review(
                authentication,
                headers,
                referralId,
                decision -> decision.setApproveRegistration(new ApproveRegistration()));
    }

    /** Does not accept it, and waits for the answer. */
    public HttpResponse<?> decline(
            Authentication authentication, DecisionHeaders headers, String referralId, DeclineRegistrationJson body) {
        return review(
                authentication, headers, referralId, decision -> decision.setDeclineRegistration(body.ask(referralId)));
    }

    /** Sends it back to the partner, and waits for the answer. */
    public HttpResponse<?> sendBack(
            Authentication authentication, DecisionHeaders headers, String referralId, ReturnRegistrationJson body) {
        return review(
                authentication, headers, referralId, decision -> decision.setReturnRegistration(body.ask(referralId)));
    }

    private HttpResponse<?> review(
            Authentication authentication,
            DecisionHeaders headers,
            String referralId,
            Consumer<ReferralDecision.Builder> what) {
        registration(authentication, referralId, null);
        ReferralDecision.Builder decision = decisions.decision(Caller.of(authentication), headers, referralId);
        what.accept(decision);
        return decisions.ask(decision.build(), headers.expected(), PATH);
    }

    HttpResponse<?> answered(Authentication authentication, String referralId, String decisionId) {
        registration(authentication, referralId, null);
        return decisions.recent(referralId, decisionId);
    }
}
