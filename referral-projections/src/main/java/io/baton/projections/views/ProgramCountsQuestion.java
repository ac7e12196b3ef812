package io.baton.projections.views;

import io.baton.projections.views.ListQuery.Direction;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;

/**
 * Asks how many referrals of one partition stand at each stage. They are counted when asked, and up to a bound, as a partner's.
 *
 * @param key of the partition: see {@link ReferralViews#keyOfEachPartition}
 * @param wanted what narrows them down
 */
@Serdeable
public record ProgramCountsQuestion(String key, ProgramWanted wanted) implements ViewQuestion<ProgramCounts> {
    /** Each referral is at one of them. */
    private static final List<ListFilter> STAGES = List.of(
            ListFilter.INBOX,
            ListFilter.ACTIVE,
            ListFilter.WON,
            ListFilter.LOST,
            ListFilter.DECLINED,
            ListFilter.EXPIRED,
            ListFilter.WITHDRAWN,
            ListFilter.CANCELLED);

    private static final int EACH = 1;

    @Override
    public String store() {
        return ProgramState.LISTS;
    }

    @Override
    public Class<ProgramCounts> answerType() {
        return ProgramCounts.class;
    }

    @Override
    public ProgramCounts answer(ViewStores stores) {
        return counts(new ProgramReading(
                stores.store(ProgramState.LISTS), stores.store(PartnerState.REFERRALS), stores.store(History.ROWS)));
    }

    ProgramCounts counts(ProgramReading reading) {
        ProgramOrder order = wanted.changedSince().isPresent() ? ProgramOrder.CHANGED_AT : ProgramOrder.RECEIVED_AT;
        return new ProgramCounts(STAGES.stream()
                .map(stage -> reading.count(
                        new ProgramQuery(key, stage, order, Direction.DESCENDING, wanted, Optional.empty(), EACH)))
                .toList());
    }
}
