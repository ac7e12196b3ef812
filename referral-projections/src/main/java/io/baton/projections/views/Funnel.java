package io.baton.projections.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.baton.projections.records.FunnelCell;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of referrals that were received in a time. The groups of a kind leave that kind's own filter aside, so that a page can offer
 * the others.
 *
 * @param total of all that the filter lets through
 * @param leadTypes by lead type
 * @param countries by the customer's country
 * @param regions by region
 * @param campaigns by campaign; empty for those without one
 */
@Serdeable
public record Funnel(
        Counts total,
        @JsonInclude(JsonInclude.Include.ALWAYS) Map<String, Counts> leadTypes,
        @JsonInclude(JsonInclude.Include.ALWAYS) Map<String, Counts> countries,
        @JsonInclude(JsonInclude.Include.ALWAYS) Map<String, Counts> regions,
        @JsonInclude(JsonInclude.Include.ALWAYS) Map<String, Counts> campaigns) {
    /** Nothing was received. */
    public static final Funnel NONE = new Funnel(Counts.NONE, Map.of(), Map.of(), Map.of(), Map.of());

    /** @return both together */
    public Funnel plus(Funnel other) {
        return new Funnel(
                total.plus(other.total),
                merged(leadTypes, other.leadTypes),
                merged(countries, other.countries),
                merged(regions, other.regions),
                merged(campaigns, other.campaigns));
    }

    private static Map<String, Counts> merged(Map<String, Counts> some, Map<String, Counts> others) {
        Map<String, Counts> both = new TreeMap<>(some);
        others.forEach((name, counts) -> both.merge(name, counts, Counts::plus));
        return both;
    }

    /**
     * What became of them, each counted by how it ended so far.
     *
     * @param received all of them
     * @param answeredInADay accepted or declined within 24 hours
     */
    @Serdeable
    public record Counts(
            long received,
            long answeredInADay,
            long accepted,
            long declined,
            long expired,
            long withdrawn,
            long won,
            long lost) {
        /** Nothing was received. */
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);

        static Counts of(FunnelCell cell) {
            return new Counts(
                    cell.getReceived(),
                    cell.getAnsweredInADay(),
                    cell.getAccepted(),
                    cell.getDeclined(),
                    cell.getExpired(),
                    cell.getWithdrawn(),
                    cell.getWon(),
                    cell.getLost());
        }

        Counts plus(Counts other) {
            return new Counts(
                    received + other.received,
                    answeredInADay + other.answeredInADay,
                    accepted + other.accepted,
                    declined + other.declined,
                    expired + other.expired,
                    withdrawn + other.withdrawn,
                    won + other.won,
                    lost + other.lost);
        }

        /** @return those that a partner accepted or declined */
        public long answered() {
            return accepted + declined;
        }
    }
}
