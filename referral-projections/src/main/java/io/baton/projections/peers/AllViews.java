package io.baton.projections.peers;

import io.baton.events.Referral;
import io.baton.projections.views.HistoryPage;
import io.baton.projections.views.HistoryRow;
import io.baton.projections.views.ListQuery;
import io.baton.projections.views.Marks;
import io.baton.projections.views.ReferralPage;
import io.baton.projections.views.ReferralViews;
import io.baton.projections.views.RegistrationPage;
import io.baton.projections.views.RegistrationQuery;
import io.baton.projections.views.RfiView;
import io.baton.projections.views.Viewer;
import io.baton.projections.views.Views;
import java.time.Instant;
import java.util.Optional;

/** The views of all instances. While a partition is on the move, nobody can tell: that is said, and no wrong answer given. */
public final class AllViews implements ReferralViews {
    private final Views own;
    private final PeerClient peers;

    public AllViews(Views own, PeerClient peers) {
        this.own = own;
        this.peers = peers;
    }

    @Override
    public Optional<Referral> referral(String partnerId, String referralId) {
        return own.elsewhereOfPartner(partnerId)
                .map(peer -> peers.referral(peer, partnerId, referralId))
                .orElseGet(() -> own.referral(partnerId, referralId));
    }

    @Override
    public ReferralPage page(ListQuery query) {
        return own.elsewhereOfPartner(query.viewer().partnerId())
                .map(peer -> peers.page(peer, query))
                .orElseGet(() -> own.page(query));
    }

    @Override
    public Marks marks(Viewer viewer, String referralId) {
        return own.elsewhereOfPartner(viewer.partnerId())
                .map(peer -> peers.marks(peer, viewer, referralId))
                .orElseGet(() -> own.marks(viewer, referralId));
    }

    @Override
    public HistoryPage history(String partnerId, String referralId, long after, int limit) {
        return own.elsewhereOfPartner(partnerId)
                .map(peer -> peers.history(peer, partnerId, referralId, after, limit))
                .orElseGet(() -> own.history(partnerId, referralId, after, limit));
    }

    @Override
    public Optional<HistoryRow> asOf(String partnerId, String referralId, Instant then) {
        return own.elsewhereOfPartner(partnerId)
                .map(peer -> peers.asOf(peer, partnerId, referralId, then))
                .orElseGet(() -> own.asOf(partnerId, referralId, then));
    }

    @Override
    public Optional<RfiView> rfi(String rfiId) {
        return own.elsewhereOfRfi(rfiId).map(peer -> peers.rfi(peer, rfiId)).orElseGet(() -> own.rfi(rfiId));
    }

    @Override
    public Optional<Referral> registration(String referralId) {
        return own.elsewhereOfRegistrations()
                .map(peer -> peers.registration(peer, referralId))
                .orElseGet(() -> own.registration(referralId));
    }

    @Override
    public RegistrationPage registrations(RegistrationQuery query) {
        return own.elsewhereOfRegistrations()
                .map(peer -> peers.registrations(peer, query))
                .orElseGet(() -> own.registrations(query));
    }
}
