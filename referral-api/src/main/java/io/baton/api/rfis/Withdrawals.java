package io.baton.api.rfis;

import io.baton.api.ApiSettings;
import io.baton.api.gateway.Submissions;
import io.baton.events.RfiResult;
import io.baton.events.RfiSubmission;
import io.baton.events.RfiWithdrawn;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;

/** Taking an RFI back, or one referral of it (L16); who may has been judged before. */
@Singleton
public final class Withdrawals {
    private final Submissions submissions;
    private final ApiSettings settings;
    private final InstantSource clock;

    Withdrawals(Submissions submissions, ApiSettings settings, InstantSource clock) {
        this.submissions = submissions;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param referralId only this one; all if empty
     * @return the engine's answer; empty if it is kept, and not answered yet
     */
    public Optional<RfiResult> ask(String rfiId, Optional<String> referralId) {
        RfiSubmission withdrawal = RfiSubmission.newBuilder()
                .setRfiId(rfiId)
                .setSubmittedAt(clock.instant())
                .setWithdrawn(new RfiWithdrawn(referralId.orElse(null)))
                .build();
        return submissions.submit(withdrawal, settings.answerPatience());
    }
}
