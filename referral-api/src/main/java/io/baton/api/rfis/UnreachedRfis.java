package io.baton.api.rfis;

import io.baton.api.web.Caller;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.events.RfiResult;
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
import java.util.Optional;

/** RFIs that reached no partner, for the program: somebody has to find one, or to tell the sender. */
@Singleton
public final class UnreachedRfis {
    private final ReferralViews views;

    UnreachedRfis(ReferralViews views) {
        this.views = views;
    }

    /**
     * An RFI that reached nobody. What the customer wrote is not stored: its sender has it.
     *
     * @param reference as mails and pages name it
     * @param senderPartnerId whose people sent it; empty unless they are a partner's
     * @param byPerson whether somebody sent it for the customer
     * @param targets whom it was meant for, and why each did not get it; none if partners were to be found
     */
    public record Unreached(
            String rfiId,
            String reference,
            Instant receivedAt,
            Optional<String> senderPartnerId,
            boolean byPerson,
            List<TargetResult> targets) {
        static Unreached of(RfiResult result) {
            return new Unreached(
                    result.getRfiId(),
                    Ids.reference(result.getRfiId()),
                    result.getAppendedAt(),
                    Optional.ofNullable(result.getSenderPartnerId()),
                    result.getSenderSubjectId() != null,
                    result.getTargets());
        }
    }

    /**
     * One page of them.
     *
     * @param rfis last received first
     * @param next the cursor of the next page; empty on the last
     */
    public record UnreachedPage(List<Unreached> rfis, Optional<String> next) {}

    /**
     * @param cursor where the page before ended; empty for the first
     * @param limit how many at the most
     * @return one page of them
     */
    public UnreachedPage page(Caller caller, Optional<String> cursor, int limit) {
        if (!caller.may(Right.LIST_ALL_RFIS))
            throw new ProblemException(Problem.of(403, "forbidden", "Forbidden", "Only the program may do this."));
        SentPage page = views.ask(new SentQuery(SentRfis.UNREACHED, cursor, limit));
        List<Unreached> rfis = page.rfiIds().stream()
                .map(id -> views.ask(new RfiQuestion(id)).rfi())
                .flatMap(Optional::stream)
                // The list may be a moment behind the result.
                .filter(view -> view.referrals().isEmpty())
                .map(RfiView::result)
                .map(Unreached::of)
                .toList();
        return new UnreachedPage(rfis, page.next());
    }
}
