package io.baton.projections.views;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** Asks for a referral's last event up to an instant: one row, or none if the partner had no such referral by then. */
@Serdeable
public record AsOfQuestion(String partnerId, String referralId, Instant then) implements ViewQuestion<HistoryPage> {
    @Override
    public String store() {
        return History.ROWS;
    }

    @Override
    public String key() {
        return partnerId;
    }

    @Override
    public Class<HistoryPage> answerType() {
        return HistoryPage.class;
    }

    @Override
    public HistoryPage answer(ViewStores stores) {
        History history = new History(stores.store(History.ROWS), partnerId, referralId);
        return new HistoryPage(history.asOf(then).stream().toList(), false);
    }
}
