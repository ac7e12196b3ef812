package io.baton.projections.views;

import io.micronaut.serde.annotation.Serdeable;

/**
 * Asks how many referrals stand in each of the viewer's lists. They are counted when asked, and up to a bound: a stored count would
 * have to be right after every crash, and people only need to know that there are many.
 */
@Serdeable
public record CountsQuestion(Viewer viewer) implements ViewQuestion<Counts> {
    @Override
    public String store() {
        return PartnerState.LISTS;
    }

    @Override
    public String key() {
        return viewer.partnerId();
    }

    @Override
    public Class<Counts> answerType() {
        return Counts.class;
    }

    @Override
    public Counts answer(ViewStores stores) {
        return new Counting(
                        viewer,
                        stores.store(PartnerState.LISTS),
                        stores.store(PartnerState.REFERRALS),
                        stores.store(PartnerState.MARKS))
                .count();
    }
}
