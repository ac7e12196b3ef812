package io.baton.api.program;

import io.baton.api.ApiSettings;
import io.baton.api.decisions.DecisionHeaders;
import io.baton.api.decisions.DecisionService;
import io.baton.api.gateway.Decisions;
import io.baton.api.program.RfiCancelledJson.OfReferralJson;
import io.baton.api.program.SteeringRequests.CancelJson;
import io.baton.api.web.Caller;
import io.baton.api.web.Fields;
import io.baton.api.web.IdempotencyKey;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.events.Cancel;
import io.baton.events.DecisionResult;
import io.baton.events.ReferralDecision;
import io.baton.events.RefusalReason;
import io.baton.events.TargetResult;
import io.baton.lifecycle.check.Typed;
import io.baton.projections.views.ReferralViews;
import io.baton.projections.views.RfiQuestion;
import io.baton.projections.views.RfiView;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Cancels all referrals of an RFI. Each is a decision of its own, so a repeat under the same key does what is left to do. */
@Singleton
public final class RfiCancelling {
    private final DecisionService service;
    private final Decisions decisions;
    private final ReferralViews views;
    private final RepeatedRfi repeated;
    private final ApiSettings settings;

    RfiCancelling(
            DecisionService service,
            Decisions decisions,
            ReferralViews views,
            RepeatedRfi repeated,
            ApiSettings settings) {
        this.repeated = repeated;
        this.service = service;
        this.decisions = decisions;
        this.views = views;
        this.settings = settings;
    }

    /**
     * @param idempotencyKey the header, if it was sent
     * @return what became of each referral; of one that was not answered in time, nothing
     * @throws ProblemException if the caller is no operator, there is no such RFI, the request is wrong, or the key was used with another body
     */
    public RfiCancelledJson cancel(
            Authentication authentication, @Nullable String idempotencyKey, String rfiId, CancelJson body) {
        Caller caller = SteeringService.operator(authentication);
        body.ask(rfiId);
        repeated.require(body);
        requireAnother(rfiId, body);
        RfiView rfi =
                views.ask(new RfiQuestion(rfiId)).rfi().orElseThrow(() -> new ProblemException(Problem.notFound()));
        DecisionHeaders headers = new DecisionHeaders(IdempotencyKey.of(idempotencyKey), null);
        List<OfReferralJson> answers = new ArrayList<>();
        for (String referralId : referrals(rfi)) {
            boolean late = answers.stream().anyMatch(answer -> answer.version() == null);
            Optional<DecisionResult> answer = ask(
                    caller,
                    headers,
                    referralId,
                    body.ask(referralId),
                    late ? Duration.ZERO : settings.answerPatience());
            answer.map(DecisionResult::getRefusal)
                    .filter(RefusalReason.DECISION_ID_REUSED::equals)
                    .ifPresent(_ -> {
                        throw new ProblemException(Problem.of(
                                422,
                                "decision-id-reused",
                                "Refused: decision id reused",
                                "This Idempotency-Key was already used with another body. Send a new key."));
                    });
            answers.add(OfReferralJson.of(referralId, answer));
        }
        return new RfiCancelledJson(rfiId, answers);
    }

    private Optional<DecisionResult> ask(
            Caller caller, DecisionHeaders headers, String referralId, Cancel cancel, Duration patience) {
        ReferralDecision.Builder decision = service.decision(caller, headers, referralId);
        return decisions.ask(decision.setCancel(cancel).build(), patience);
    }

    /** The engine would refuse each referral on its own, and the answer here would be none. */
    private static void requireAnother(String rfiId, CancelJson body) {
        Fields fields = new Fields();
        if (rfiId.equals(Typed.line(body.repeatedRfiId()))) fields.error("repeatedRfiId", "is invalid");
        fields.check();
    }

    private static List<String> referrals(RfiView rfi) {
        return rfi.result().getTargets().stream()
                .map(TargetResult::getReferralId)
                .filter(Objects::nonNull)
                .toList();
    }
}
