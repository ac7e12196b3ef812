package io.baton.projections.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.baton.projections.views.ListQuery.Direction;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;

/**
 * Asks how many referrals of one partition stand at each stage. They are counted when asked, and up to a bound, as a partner's.
 *
 * @param key of the partition: see {@link ReferralViews#keyOfEachPartition}
 * @param wanted what narrows them down
 * @param stages which of them
 */
@Serdeable
public record ProgramCountsQuestion(
        String key,
        ProgramWanted wanted,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<ListFilter> stages) implements ViewQuestion<ProgramCounts> {
    /** All stages: each referral is at one of them. */
    public static final List<ListFilter> STAGES = List.of(
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

    /** The order whose bound leaves out the most, so that the fewest referrals are looked at. */
    private ProgramOrder order() {
        if (wanted.dueBefore().isPresent()) return ProgramOrder.DUE_AT;
        return wanted.changedSince().isPresent() ? ProgramOrder.CHANGED_AT : ProgramOrder.RECEIVED_AT;
    }

    ProgramCounts counts(ProgramReading reading) {
        ProgramOrder order = order();
        return new ProgramCounts(stages.stream()
                .map(stage -> reading.count(
                        new ProgramQuery(key, stage, order, Direction.DESCENDING, wanted, Optional.empty(), EACH)))
                .toList());
    }
}
