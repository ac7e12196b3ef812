package io.baton.api.rfis;

import io.baton.api.ApiSettings;
import io.baton.api.gateway.Submissions;
import io.baton.events.RfiResult;
import io.baton.events.RfiSubmission;
import io.baton.events.RfiWithdrawn;
import io.baton.events.Stage;
import io.baton.events.TargetResult;
import io.baton.projections.views.RfiView;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** @return whether every referral that the withdrawal was passed on to has an end: as withdrawn, or as it was decided first */
    public static boolean isShown(RfiResult passedOn, RfiView rfi) {
        Set<String> referrals = passedOn.getTargets().stream()
                .map(TargetResult::getReferralId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return rfi.referrals().stream()
                .filter(referral -> referrals.contains(referral.getReferralId()))
                .noneMatch(referral -> referral.getStage() == Stage.RECEIVED);
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
