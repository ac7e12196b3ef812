package io.baton.api.referrals;

import io.baton.api.decisions.FreshReads;
import io.baton.api.gateway.UserMarks;
import io.baton.api.web.ProblemException;
import io.baton.kafka.write.NotAppendedException;
import io.baton.projections.views.Marks;
import io.baton.projections.views.MarksQuestion;
import io.baton.projections.views.ReferralViews;
import io.baton.projections.views.Viewer;
import io.baton.projections.views.ViewsUnavailableException;
import jakarta.inject.Singleton;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Changes a user's own marks. All marks stand in one record; so of two changes at once the second sees the first. */
@Singleton
public final class MarkService {
    private static final Logger LOG = LoggerFactory.getLogger(MarkService.class);
    private static final int LOCKS = 64;

    private final UserMarks marks;
    private final ReferralViews views;
    private final FreshReads reads;
    private final Object[] locks =
            IntStream.range(0, LOCKS).mapToObj(i -> new Object()).toArray();

    MarkService(UserMarks marks, ReferralViews views, FreshReads reads) {
        this.marks = marks;
        this.views = views;
        this.reads = reads;
    }

    /**
     * @return the user's marks on the referral
     * @throws ProblemException if there is no such referral for the user to see
     */
    public Marks read(Viewer user, String referralId) {
        reads.referral(user, referralId, null);
        return views.ask(new MarksQuestion(user, referralId));
    }

    /**
     * Changes the marks, and returns when the lists show it.
     *
     * @throws ProblemException if there is no such referral for the user to see
     * @throws NotAppendedException if it is not certain that they changed
     * @throws ViewsUnavailableException if the lists do not show it in time; the same change may be asked for again
     */
    public Marks change(Viewer user, String referralId, UnaryOperator<Marks> change) {
        reads.referral(user, referralId, null);
        synchronized (locks[Math.floorMod(user.hashCode(), LOCKS)]) {
            Marks before = views.ask(new MarksQuestion(user, referralId));
            Marks after = change.apply(before);
            if (after.equals(before)) return after;
            marks.put(user, referralId, after);
            return reads.marks(user, referralId, after);
        }
    }

    /**
     * Marks the referral as opened, beside what its reader does: they do not wait for it, and lose nothing if it does not come
     * to be.
     */
    public void opened(Viewer user, String referralId) {
        Thread.ofVirtual().name("opened").start(() -> {
            try {
                change(user, referralId, marked -> marked.withOpened(true));
            } catch (RuntimeException e) {
                LOG.debug("A referral stays marked as new", e);
            }
        });
    }
}
