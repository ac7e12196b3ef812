package io.baton.api.rfis;

import io.baton.api.ApiSettings;
import io.baton.api.gateway.Submissions;
import io.baton.events.RfiResult;
import io.baton.events.RfiSubmission;
import io.baton.events.RfiWithdrawn;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Taking an RFI back, or one referral of it (L16); who may has been judged before. */
@Singleton
public final class Withdrawals {
    private final Submissions submissions;
    private final ApiSettings settings;

    Withdrawals(Submissions submissions, ApiSettings settings) {
        this.submissions = submissions;
        this.settings = settings;
    }

    /**
     * @param referralId only this one; all if empty
     * @return the engine's answer; empty if it is kept, and not answered yet
     */
    public Optional<RfiResult> ask(String rfiId, Optional<String> referralId) {
        RfiSubmission withdrawal = RfiSubmission.newBuilder()
                .setRfiId(rfiId)
                .setSubmittedAt(Instant.now())
                .setWithdrawn(new RfiWithdrawn(referralId.orElse(null)))
                .build();
        return submissions.submit(withdrawal, settings.answerPatience());
    }
}
