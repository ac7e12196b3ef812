package io.baton.api.referrals;

import io.baton.api.gateway.RecordReader;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.events.Referral;
import io.baton.events.ReferralEvent;
import io.baton.projections.views.AsOfQuestion;
import io.baton.projections.views.HistoryRow;
import io.baton.projections.views.ReferralViews;
import io.baton.projections.views.ViewsUnavailableException;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Reads referrals as they were: the view knows which event was the last by then, and the book of record has the state after it. */
@Singleton
final class PastReads {
    private final ReferralViews views;
    private final RecordReader<ReferralEvent> log;

    PastReads(ReferralViews views, RecordReader<ReferralEvent> log) {
        this.views = views;
        this.log = log;
    }

    /**
     * @param now the referral as it is
     * @return the referral as it was then
     * @throws ProblemException if it had not been received yet
     * @throws ViewsUnavailableException if that cannot be read just now
     */
    Referral asOf(Referral now, Instant then) {
        HistoryRow last =
                views.ask(new AsOfQuestion(now.getRfi().getPartnerId(), now.getReferralId(), then)).rows().stream()
                        .findFirst()
                        .orElseThrow(() -> new ProblemException(Problem.notFound()));
        return log.at(last.offset().partition(), last.offset().offset())
                .filter(event -> event.getHeader().equals(last.header()))
                .map(ReferralEvent::getAfter)
                .orElseThrow(() -> new ViewsUnavailableException("the event cannot be read", null));
    }
}
