package io.baton.api.program;

import io.baton.api.program.SteeringRequests.CancelJson;
import io.baton.api.web.Fields;
import io.baton.api.web.ProblemException;
import io.baton.lifecycle.check.Typed;
import io.baton.projections.views.ReferralViews;
import io.baton.projections.views.RfiQuestion;
import jakarta.inject.Singleton;

/** Looks up the RFI that a duplicate is said to repeat. The engine has one referral at hand, and cannot know whether there is such an RFI. */
@Singleton
final class RepeatedRfi {
    private final ReferralViews views;

    RepeatedRfi(ReferralViews views) {
        this.views = views;
    }

    /** @throws ProblemException if the body names one that does not exist */
    void require(CancelJson body) {
        String rfiId = Typed.line(body.repeatedRfiId());
        if (rfiId == null) return;
        Fields fields = new Fields();
        if (views.ask(new RfiQuestion(rfiId)).rfi().isEmpty()) fields.error("repeatedRfiId", "is unknown");
        fields.check();
    }
}
