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
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Optional<Referral> found = views.referral(partnerId, referralId);
            if (atLeast == null) return found.orElseThrow(() -> new ProblemException(Problem.notFound()));
            if (found.isPresent() && found.get().getVersion() >= atLeast) return found.get();
            if (System.nanoTime() > giveUp)
                throw found.<RuntimeException>map(older -> new ViewsUnavailableException("the view is behind", null))
                        .orElseGet(() -> new ProblemException(Problem.notFound()));
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
