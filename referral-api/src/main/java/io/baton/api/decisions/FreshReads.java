package io.baton.api.decisions;

import io.baton.api.gateway.Decisions;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.events.Referral;
import io.baton.kafka.time.Wait;
import io.baton.projections.views.Marks;
import io.baton.projections.views.MarksQuestion;
import io.baton.projections.views.ReferralQuestion;
import io.baton.projections.views.ReferralViews;
import io.baton.projections.views.Viewer;
import io.baton.projections.views.ViewsUnavailableException;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads that see what the reader has written: they wait a moment for the view to reach the version that it names; without one, the
 * version that this instance has answered last, for a decision is answered before the views have it.
 */
@Singleton
public final class FreshReads {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofMillis(5);

    private final ReferralViews views;
    private final Decisions decisions;
    private final LastDecisions last;

    FreshReads(ReferralViews views, Decisions decisions, LastDecisions last) {
        this.views = views;
        this.decisions = decisions;
        this.last = last;
    }

    /**
     * @param atLeast the version that the caller knows of, if any
     * @throws ProblemException if there is no such referral for the viewer to see
     * @throws ViewsUnavailableException if the view does not reach the version in time
     */
    public Referral referral(Viewer viewer, String referralId, @Nullable Long atLeast) {
        return referral(() -> seen(viewer, referralId), referralId, atLeast);
    }

    /**
     * For what no decision changes: it does not wait.
     *
     * @return the referral as the view has it
     * @throws ProblemException if there is no such referral for the viewer to see
     */
    public Referral unawaited(Viewer viewer, String referralId) {
        return seen(viewer, referralId).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    /** @return whether the view has yet to reach what this instance has answered about the referral */
    public boolean behind(Referral referral) {
        return referral.getVersion() < decisions.version(referral.getReferralId());
    }

    /**
     * @param partnerId whose it is
     * @return the referral, for somebody of the program
     * @throws ProblemException if the partner has no such referral
     * @throws ViewsUnavailableException if the view does not reach the version in time
     */
    public Referral ofPartner(String partnerId, String referralId, @Nullable Long atLeast) {
        return referral(() -> stored(partnerId, referralId), referralId, atLeast);
    }

    private Referral referral(Supplier<Optional<Referral>> read, String referralId, @Nullable Long atLeast) {
        Optional<Referral> found = atLeast == null ? asAnswered(read, referralId) : awaited(read, atLeast);
        Referral referral = found.orElseThrow(() -> new ProblemException(Problem.notFound()));
        if (atLeast != null && referral.getVersion() < atLeast)
            throw new ViewsUnavailableException("the view is behind", null);
        return referral;
    }

    /** For a referral that the reader sees: how long it takes must not tell anybody else that there is one. */
    private Optional<Referral> asAnswered(Supplier<Optional<Referral>> read, String referralId) {
        long answered = decisions.version(referralId);
        return read.get()
                .flatMap(found -> found.getVersion() < answered ? awaited(read, answered) : Optional.of(found));
    }

    /** @return the referral as soon as the view has this version of it; after the timeout, what the view has */
    private static Optional<Referral> awaited(Supplier<Optional<Referral>> read, long version) {
        return patience()
                .until(
                        read,
                        found -> found.filter(referral -> referral.getVersion() >= version)
                                .isPresent());
    }

    /**
     * Waits until the viewer's lists have what their partner decided last here. A list that is behind after the timeout is read as it is:
     * it lacks one row's change, and a partner without lists has nothing to work with.
     */
    public void awaitLast(Viewer viewer) {
        String partner = viewer.partnerId();
        last.of(partner).ifPresent(granted -> {
            patience().until(() -> version(partner, granted.referralId()), shown -> shown >= granted.version());
            last.seen(partner, granted);
        });
    }

    private long version(String partnerId, String referralId) {
        return stored(partnerId, referralId).map(Referral::getVersion).orElse(0L);
    }

    private Optional<Referral> seen(Viewer viewer, String referralId) {
        return stored(viewer.partnerId(), referralId).filter(viewer::sees);
    }

    private Optional<Referral> stored(String partnerId, String referralId) {
        return views.ask(new ReferralQuestion(partnerId, referralId)).referral();
    }

    /**
     * @param written the marks that were just written
     * @return them, once the view has them
     * @throws ViewsUnavailableException if the view does not reach them in time
     */
    public Marks marks(Viewer viewer, String referralId, Marks written) {
        Marks found = patience().until(() -> views.ask(new MarksQuestion(viewer, referralId)), written::equals);
        if (!found.equals(written)) throw new ViewsUnavailableException("the view is behind", null);
        return found;
    }

    private static Wait patience() {
        return Wait.atMost(PATIENCE, LOOK);
    }
}
