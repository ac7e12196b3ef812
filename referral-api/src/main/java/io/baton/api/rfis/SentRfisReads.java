package io.baton.api.rfis;

import io.baton.api.web.Caller;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.events.sealing.Sealing;
import io.baton.lifecycle.roles.Right;
import io.baton.projections.views.ReferenceQuestion;
import io.baton.projections.views.ReferralViews;
import io.baton.projections.views.RfiQuestion;
import io.baton.projections.views.RfiView;
import io.baton.projections.views.SentPage;
import io.baton.projections.views.SentQuery;
import io.baton.projections.views.SentRfis;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which RFIs were sent, for programs and for pages. Each throws a {@link ProblemException} for somebody whose role lists none. */
@Singleton
public final class SentRfisReads {
    private final ReferralViews views;

    SentRfisReads(ReferralViews views) {
        this.views = views;
    }

    /**
     * One page of somebody's.
     *
     * @param rfis last sent first
     * @param next the cursor of the next page; empty on the last
     */
    public record Sent(List<RfiView> rfis, Optional<String> next) {}

    /**
     * @param cursor the next one of the page before; empty for the first
     * @param limit how many at the most; at least 1
     * @return one page of the caller's
     */
    public Sent page(Caller caller, Optional<String> cursor, int limit) {
        SentPage page = views.ask(new SentQuery(of(caller), cursor, limit));
        return new Sent(read(page.rfiIds().stream(), false), page.next());
    }

    /**
     * @param reference as people name it, read by {@link io.baton.events.topics.Ids#readReference}
     * @return those of the caller's that have it; the program also finds one for which there was no partner
     */
    public List<RfiView> named(Caller caller, String reference) {
        SentRfis whose = of(caller);
        boolean all = whose.equals(SentRfis.ALL);
        Stream<SentRfis> lists = all ? Stream.of(whose, SentRfis.UNPLACED) : Stream.of(whose);
        Stream<String> ids = lists.flatMap(list -> views.ask(new ReferenceQuestion(list, reference)).rfiIds().stream())
                .distinct();
        return read(ids, all);
    }

    private List<RfiView> read(Stream<String> ids, boolean orRefused) {
        return ids.map(id -> views.ask(new RfiQuestion(id, orRefused)).rfi())
                .flatMap(Optional::stream)
                .toList();
    }

    /** A role counts on its own side only (L14): a partner's seller, or a partner's admin of the program's, lists none. */
    private static SentRfis of(Caller caller) {
        if (caller.may(Right.LIST_ALL_RFIS)) return SentRfis.ALL;
        if (caller.may(Right.READ_OWN_RFIS)) return SentRfis.ofPartner(caller.partner());
        if (caller.may(Right.SEND_LEADS)) return SentRfis.ofPerson(Sealing.subjectOf(Sending.required(caller.email())));
        throw new ProblemException(Problem.of(403, "forbidden", "Forbidden", "Your role lists no RFIs."));
    }
}
