package io.baton.projections.peers;

import io.baton.events.Referral;
import io.baton.projections.views.InboxPage;
import io.baton.projections.views.InboxQuery;
import io.baton.projections.views.ReferralViews;
import io.baton.projections.views.RfiView;
import io.baton.projections.views.Views;
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
    public InboxPage inbox(InboxQuery query) {
        return own.elsewhereOfPartner(query.partnerId())
                .map(peer -> peers.inbox(peer, query))
                .orElseGet(() -> own.inbox(query));
    }

    @Override
    public Optional<RfiView> rfi(String rfiId) {
        return own.elsewhereOfRfi(rfiId).map(peer -> peers.rfi(peer, rfiId)).orElseGet(() -> own.rfi(rfiId));
    }
}
