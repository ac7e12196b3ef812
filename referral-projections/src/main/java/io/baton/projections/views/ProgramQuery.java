package io.baton.projections.views;

import io.baton.projections.views.ListQuery.Direction;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;

/**
 * Which page of the program's list, from one partition.
 *
 * @param key of the partition: see {@link ReferralViews#keyOfEachPartition}
 * @param filter which part of the list
 * @param order of the list
 * @param direction which end comes first
 * @param wanted what narrows it down
 * @param behind the position behind which the page begins; empty for the first page
 * @param limit how many at the most; at least 1
 */
@Serdeable
public record ProgramQuery(
        String key,
        ListFilter filter,
        ProgramOrder order,
        Direction direction,
        ProgramWanted wanted,
        Optional<String> behind,
        int limit)
        implements ViewQuestion<ProgramPage> {
    /** @return the same, from another partition */
    public ProgramQuery from(String partition) {
        return new ProgramQuery(partition, filter, order, direction, wanted, behind, limit);
    }

    /** @return another page of the same list */
    public ProgramQuery page(Optional<String> position, int most) {
        return new ProgramQuery(key, filter, order, direction, wanted, position, most);
    }

    /** @return the same of another part of the list */
    public ProgramQuery of(ListFilter part) {
        return new ProgramQuery(key, part, order, direction, wanted, behind, limit);
    }

    @Override
    public String store() {
        return ProgramState.LISTS;
    }

    @Override
    public Class<ProgramPage> answerType() {
        return ProgramPage.class;
    }

    @Override
    public ProgramPage answer(ViewStores stores) {
        return new ProgramReading(
                        stores.store(ProgramState.LISTS),
                        stores.store(PartnerState.REFERRALS),
                        stores.store(History.ROWS))
                .page(this);
    }
}
