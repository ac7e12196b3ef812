package io.baton.projections.views;

import io.micronaut.serde.annotation.Serdeable;

/**
 * Asks for a part of a referral's history; empty if the partner has none of this id.
 *
 * @param after the version behind which it begins; 0 for the beginning
 * @param limit how many events at most
 */
@Serdeable
public record HistoryQuestion(String partnerId, String referralId, long after, int limit)
        implements ViewQuestion<HistoryPage> {
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
        return new History(stores.store(History.ROWS), partnerId, referralId).after(after, limit);
    }
}
