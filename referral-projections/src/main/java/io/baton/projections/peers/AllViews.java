package io.baton.projections.peers;

import io.baton.kafka.time.Wait;
import io.baton.projections.views.ReferralViews;
import io.baton.projections.views.ViewQuestion;
import io.baton.projections.views.Views;
import io.baton.projections.views.ViewsUnavailableException;
import java.time.Duration;
import java.util.List;

/**
 * The views of all instances: the one that has a question's partition answers it. While a partition moves, as whenever an instance comes
 * or goes, the question waits for it: nobody is told to come back for what takes a moment.
 */
public final class AllViews implements ReferralViews {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration LOOK = Duration.ofMillis(20);

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
        Wait wait = Wait.atMost(PATIENCE, LOOK);
        while (true) {
            try {
                return askOnce(question);
            } catch (ViewsUnavailableException e) {
                if (!wait.again()) throw e;
            }
        }
    }

    private <A> A askOnce(ViewQuestion<A> question) {
        return own.elsewhere(question).map(peer -> peers.ask(peer, question)).orElseGet(() -> own.ask(question));
    }
}
