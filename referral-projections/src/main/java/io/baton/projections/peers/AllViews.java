package io.baton.projections.peers;

import io.baton.projections.views.ReferralViews;
import io.baton.projections.views.ViewQuestion;
import io.baton.projections.views.Views;
import java.util.List;

/** The views of all instances: the one that has a question's partition answers it. */
public final class AllViews implements ReferralViews {
    private final Views own;
    private final PeerClient peers;

    public AllViews(Views own, PeerClient peers) {
        this.own = own;
        this.peers = peers;
    }

    @Override
    public List<String> keyOfEachPartition() {
        return own.keyOfEachPartition();
    }

    @Override
    public <A> A ask(ViewQuestion<A> question) {
        return own.elsewhere(question).map(peer -> peers.ask(peer, question)).orElseGet(() -> own.ask(question));
    }
}
