package io.baton.api.people;

import io.baton.api.ApiSettings;
import io.baton.api.decisions.DecisionHeaders;
import io.baton.api.decisions.DecisionService;
import io.baton.api.decisions.FreshReads;
import io.baton.api.gateway.Decisions;
import io.baton.api.web.Caller;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.events.ChangeContact;
import io.baton.events.Person;
import io.baton.events.Referral;
import io.baton.events.ReferralDecision;
import io.baton.events.RemoveContact;
import io.baton.events.Sealed;
import io.baton.events.sealing.Sealing;
import io.baton.projections.views.ListFilter;
import io.baton.projections.views.ListQuery;
import io.baton.projections.views.ListQuery.Direction;
import io.baton.projections.views.ListQuery.LeadList;
import io.baton.projections.views.Order;
import io.baton.projections.views.ReferralPage;
import io.baton.projections.views.ReferralViews;
import io.baton.projections.views.Viewer;
import io.baton.projections.views.Wanted;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Hands the deals that somebody works on over to somebody else of the partner (L9). Each deal is a decision of its own: the same request again
 * hands over those that are left. Open requests follow their location by themselves (L3).
 */
@Singleton
final class DealHandover {
    private static final int PAGE = 50;

    /** So that a request comes to its end while its sender still waits for it. */
    private static final int MOST_AT_ONCE = 500;

    private final ReferralViews views;
    private final FreshReads reads;
    private final DecisionService service;
    private final Decisions decisions;
    private final ApiSettings settings;

    DealHandover(
            ReferralViews views, FreshReads reads, DecisionService service, Decisions decisions, ApiSettings settings) {
        this.views = views;
        this.reads = reads;
        this.service = service;
        this.decisions = decisions;
        this.settings = settings;
    }

    /**
     * @param from the pseudonym of who leaves
     * @param to who is on the deals from now on
     * @throws ProblemException if some of them are still to be handed over
     */
    void handOver(Caller caller, String partner, String from, Person to) {
        Viewer leaver = new Viewer(partner, caller.userId(), Optional.of(from));
        Sealed heir = Sealing.person(to);
        Viewer onIt = new Viewer(partner, caller.userId(), Optional.of(heir.getSubjectId()));
        reads.awaitLast(leaver);
        Optional<String> cursor = Optional.empty();
        int asked = 0;
        do {
            ReferralPage page = views.ask(deals(leaver, cursor));
            for (ReferralPage.Row row : page.rows()) {
                if (++asked > MOST_AT_ONCE) throw unfinished();
                ReferralDecision.Builder decision = decision(caller, row.referral());
                // Nobody is on a deal twice.
                if (onIt.sees(row.referral())) decision.setRemoveContact(new RemoveContact(from));
                else decision.setChangeContact(new ChangeContact(from, heir));
                // If it is refused, the deal has ended meanwhile, or they have left it.
                if (decisions.ask(decision.build(), settings.answerPatience()).isEmpty()) throw unfinished();
            }
            cursor = page.next();
        } while (cursor.isPresent());
    }

    /** In the order of receipt, which no decision changes: so the pages go on while the deals change. */
    private static ListQuery deals(Viewer viewer, Optional<String> cursor) {
        return new ListQuery(
                viewer,
                LeadList.LEADS,
                ListFilter.ACTIVE,
                Order.RECEIVED_AT,
                Direction.ASCENDING,
                Wanted.ALL,
                cursor,
                PAGE);
    }

    private ReferralDecision.Builder decision(Caller caller, Referral deal) {
        return service.decision(caller, new DecisionHeaders(null, null), deal.getReferralId());
    }

    private static ProblemException unfinished() {
        return new ProblemException(Problem.of(
                503,
                "unfinished",
                "Unfinished",
                "Some deals are not handed over yet. Send the same request again: it goes on where this one ended."));
    }
}
