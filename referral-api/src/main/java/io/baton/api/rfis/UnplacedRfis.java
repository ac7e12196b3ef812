package io.baton.api.rfis;

import io.baton.api.web.Caller;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.events.RfiResult;
import io.baton.events.Stage;
import io.baton.events.TargetResult;
import io.baton.events.topics.Ids;
import io.baton.lifecycle.roles.Right;
import io.baton.projections.views.ReferralViews;
import io.baton.projections.views.RfiQuestion;
import io.baton.projections.views.RfiView;
import io.baton.projections.views.SentPage;
import io.baton.projections.views.SentQuery;
import io.baton.projections.views.SentRfis;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** RFIs that no partner has, and for which none is asked any more, for the program: somebody has to find one, or to tell the sender. */
@Singleton
public final class UnplacedRfis {
    private final ReferralViews views;

    UnplacedRfis(ReferralViews views) {
        this.views = views;
    }

    /**
     * An RFI that nobody has.
     *
     * @param reference as mails and pages name it
     * @param senderPartnerId whose people sent it; empty unless they are a partner's
     * @param byPerson whether somebody sent it for the customer
     * @param targets whom it was meant for; none if no partner was found for it
     * @param stages of the referrals that some of them had
     */
    public record Unplaced(
            String rfiId,
            String reference,
            Instant receivedAt,
            Optional<String> senderPartnerId,
            boolean byPerson,
            List<TargetResult> targets,
            Map<String, Stage> stages) {
        static Unplaced of(RfiView rfi) {
            RfiResult result = rfi.result();
            return new Unplaced(
                    result.getRfiId(),
                    Ids.reference(result.getRfiId()),
                    result.getAppendedAt(),
                    Optional.ofNullable(result.getSenderPartnerId()),
                    result.getSenderSubjectId() != null,
                    result.getTargets(),
                    rfi.stages());
        }
    }

    /**
     * One page of them.
     *
     * @param rfis last received first
     * @param next the cursor of the next page; empty on the last
     */
    public record UnplacedPage(List<Unplaced> rfis, Optional<String> next) {}

    /**
     * @param cursor where the page before ended; empty for the first
     * @param limit how many at the most
     * @return one page of them
     */
    public UnplacedPage page(Caller caller, Optional<String> cursor, int limit) {
        if (!caller.may(Right.LIST_ALL_RFIS))
            throw new ProblemException(Problem.of(403, "forbidden", "Forbidden", "Only the program may do this."));
        SentPage page = views.ask(new SentQuery(SentRfis.UNPLACED, cursor, limit));
        List<Unplaced> rfis = page.rfiIds().stream()
                .map(id -> views.ask(new RfiQuestion(id, true)).rfi())
                .flatMap(Optional::stream)
                // The list may be a moment behind the result.
                .filter(RfiView::unplaced)
                .map(Unplaced::of)
                .toList();
        return new UnplacedPage(rfis, page.next());
    }
}
