package io.baton.projections.views;

import static io.baton.projections.views.PartnerKeys.BEHIND_SEPARATOR;
import static io.baton.projections.views.PartnerKeys.SEPARATOR;

import io.baton.projections.records.FunnelCell;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * Asks one partition what became of the referrals that were received in some months. It reads one record for each month, lead type,
 * country, region and campaign, however many referrals there were.
 *
 * @param key of the partition: see {@link ReferralViews#keyOfEachPartition}
 * @param from the first month, as in 2027-02
 * @param to the last month
 * @param leadType which alone is counted
 * @param country of the customer, which alone is counted
 * @param region which alone is counted
 * @param campaignId which alone is counted
 */
@Serdeable
public record FunnelQuestion(
        String key,
        String from,
        String to,
        Optional<String> leadType,
        Optional<String> country,
        Optional<String> region,
        Optional<String> campaignId)
        implements ViewQuestion<Funnel> {
    /** Of a key: the month, then what the filter can name. */
    private static final int PARTS = 5;

    private static final int NO_KIND = -1;

    /** @return the same, of another partition */
    public FunnelQuestion of(String partition) {
        return new FunnelQuestion(partition, from, to, leadType, country, region, campaignId);
    }

    @Override
    public String store() {
        return FunnelProjection.FUNNEL;
    }

    @Override
    public Class<Funnel> answerType() {
        return Funnel.class;
    }

    @Override
    public Funnel answer(ViewStores stores) {
        return funnel(stores.store(FunnelProjection.FUNNEL));
    }

    Funnel funnel(ReadOnlyKeyValueStore<String, FunnelCell> cells) {
        Funnel funnel = Funnel.NONE;
        try (KeyValueIterator<String, FunnelCell> found = cells.range(from + SEPARATOR, to + BEHIND_SEPARATOR)) {
            while (found.hasNext()) funnel = funnel.plus(funnel(found.next()));
        }
        return funnel;
    }

    /** What one cell adds: to a group of each kind, if the other parts of the filter let it through. */
    private Funnel funnel(KeyValue<String, FunnelCell> cell) {
        String[] parts = cell.key.split(String.valueOf(SEPARATOR), PARTS);
        Funnel.Counts counts = Funnel.Counts.of(cell.value);
        List<Optional<String>> wanted = List.of(leadType, country, region, campaignId);
        List<Map<String, Funnel.Counts>> groups = new ArrayList<>();
        for (int kind = 0; kind < wanted.size(); kind++)
            groups.add(isWanted(parts, wanted, kind) ? Map.of(parts[kind + 1], counts) : Map.of());
        return new Funnel(
                isWanted(parts, wanted, NO_KIND) ? counts : Funnel.Counts.NONE,
                groups.get(0),
                groups.get(1),
                groups.get(2),
                groups.get(3));
    }

    private static boolean isWanted(String[] parts, List<Optional<String>> wanted, int but) {
        return IntStream.range(0, wanted.size())
                .filter(kind -> kind != but)
                .allMatch(kind -> wanted.get(kind).map(parts[kind + 1]::equals).orElse(true));
    }
}
