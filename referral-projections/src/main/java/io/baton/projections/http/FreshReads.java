package io.baton.projections.http;

import io.baton.events.Referral;
import io.baton.projections.views.ReferralViews;
import io.baton.projections.views.ViewsUnavailableException;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Reads that see what the reader has written: they wait a moment for the view to reach the version that it names. */
@Singleton
final class FreshReads {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofMillis(5);

    private final ReferralViews views;

    FreshReads(ReferralViews views) {
        this.views = views;
    }

    /**
     * @param atLeast the version that the caller knows of, if any
     * @throws ProblemException if the partner has no such referral
     * @throws ViewsUnavailableException if the view does not reach the version in time
     */
    Referral referral(String partnerId, String referralId, @Nullable Long atLeast) {
        Optional<Referral> found =
                atLeast == null ? views.referral(partnerId, referralId) : awaited(partnerId, referralId, atLeast);
        Referral referral = found.orElseThrow(() -> new ProblemException(Problem.notFound()));
        if (atLeast != null && referral.getVersion() < atLeast)
            throw new ViewsUnavailableException("the view is behind", null);
        return referral;
    }

    /** @return the referral once the view has this version of it; as the view has it, if at all, when patience ends */
    Optional<Referral> awaited(String partnerId, String referralId, long version) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        Optional<Referral> found = views.referral(partnerId, referralId);
        while (behind(found, version) && System.nanoTime() < giveUp) {
            LockSupport.parkNanos(LOOK.toNanos());
            found = views.referral(partnerId, referralId);
        }
        return found;
    }

    private static boolean behind(Optional<Referral> found, long version) {
        return found.filter(referral -> referral.getVersion() >= version).isEmpty();
    }
}
