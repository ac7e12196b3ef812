package io.baton.projections.views;

import io.baton.projections.records.PartnerMonth;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * Asks what a partner did in some months: one record a month, however many referrals there were.
 *
 * @param from the first month, as in 2027-02
 * @param to the last month
 */
@Serdeable
public record FiguresQuestion(String partnerId, String from, String to) implements ViewQuestion<FiguresView> {
    @Override
    public String store() {
        return FiguresProjection.FIGURES;
    }

    @Override
    public String key() {
        return partnerId;
    }

    @Override
    public Class<FiguresView> answerType() {
        return FiguresView.class;
    }

    @Override
    public FiguresView answer(ViewStores stores) {
        ReadOnlyKeyValueStore<String, PartnerMonth> figures = stores.store(FiguresProjection.FIGURES);
        List<PartnerMonth> months = new ArrayList<>();
        try (KeyValueIterator<String, PartnerMonth> found =
                figures.range(FiguresProjection.key(partnerId, from), FiguresProjection.key(partnerId, to))) {
            while (found.hasNext()) months.add(found.next().value);
        }
        return new FiguresView(months);
    }
}
