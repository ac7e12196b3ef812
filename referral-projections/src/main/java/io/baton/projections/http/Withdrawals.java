package io.baton.projections.http;

import io.baton.events.RfiResult;
import io.baton.events.RfiSubmission;
import io.baton.events.RfiWithdrawn;
import io.baton.projections.config.BatonSettings;
import io.baton.projections.gateway.Submissions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Taking an RFI back, or one referral of it (L16); who may has been judged before. */
@Singleton
final class Withdrawals {
    private final Submissions submissions;
    private final BatonSettings settings;

    Withdrawals(Submissions submissions, BatonSettings settings) {
        this.submissions = submissions;
        this.settings = settings;
    }

    /**
     * @param referralId only this one; all if empty
     * @return the engine's answer; empty if it is kept, and not answered yet
     */
    Optional<RfiResult> ask(String rfiId, Optional<String> referralId) {
        RfiSubmission withdrawal = RfiSubmission.newBuilder()
                .setRfiId(rfiId)
                .setSubmittedAt(Instant.now())
                .setWithdrawn(new RfiWithdrawn(referralId.orElse(null)))
                .build();
        return submissions.submit(withdrawal, settings.answerPatience());
    }
}
