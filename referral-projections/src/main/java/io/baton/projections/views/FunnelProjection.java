package io.baton.projections.views;

import static io.baton.projections.views.PartnerKeys.SEPARATOR;

import io.baton.events.Change;
import io.baton.events.Corrected;
import io.baton.events.DealEnd;
import io.baton.events.Referral;
import io.baton.events.ReferralEvent;
import io.baton.events.Rfi;
import io.baton.projections.records.FunnelCell;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Counts what became of all partners' referrals, for the program: by the month of receipt, lead type, country, region and campaign. A
 * filter adds cells up, so a page costs the same for any number of referrals. As {@link FiguresProjection}, each event is counted once.
 */
final class FunnelProjection {
    /** Month, lead type, country, region and campaign → numbers. */
    static final String FUNNEL = "program-funnel";

    private static final Duration A_DAY = Duration.ofHours(24);

    private final KeyValueStore<String, FunnelCell> cells;

    FunnelProjection(ProcessorContext<?, ?> context) {
        cells = context.getStateStore(FUNNEL);
    }

    /** @param offset of the event in {@code referral-events} */
    void count(ReferralEvent event, RecordOffset offset) {
        String key = key(event.getAfter());
        FunnelCell before = Objects.requireNonNullElseGet(
                cells.get(key), () -> FunnelCell.newBuilder().build());
        counted(before, event, offset).ifPresent(after -> cells.put(key, after));
    }

    /** @return the cell with what the event adds; empty if that is nothing, or is counted already */
    static Optional<FunnelCell> counted(FunnelCell before, ReferralEvent event, RecordOffset offset) {
        return addition(event)
                .flatMap(addition -> FiguresProjection.upTo(before.getCountedUpTo(), offset)
                        .map(upTo -> {
                            FunnelCell after = FunnelCell.newBuilder(before)
                                    .setCountedUpTo(upTo)
                                    .build();
                            addition.accept(after);
                            return after;
                        }));
    }

    /** Of the RFI's content only, which no event changes: all events of a referral count in one cell. */
    private static String key(Referral referral) {
        Rfi rfi = referral.getRfi();
        String month =
                YearMonth.from(referral.getReceivedAt().atZone(ZoneOffset.UTC)).toString();
        return String.join(
                String.valueOf(SEPARATOR),
                month,
                rfi.getLeadType().name(),
                rfi.getCountry(),
                rfi.getRegion(),
                Objects.requireNonNullElse(rfi.getCampaignId(), ""));
    }

    /** @return empty for an event that is not counted */
    private static Optional<Consumer<FunnelCell>> addition(ReferralEvent event) {
        Change change = event.getChange();
        long fast = fast(event) ? 1 : 0;
        if (change.getReceived() != null) return Optional.of(cell -> cell.setReceived(cell.getReceived() + 1));
        if (change.getAccepted() != null)
            return Optional.of(cell -> {
                cell.setAccepted(cell.getAccepted() + 1);
                cell.setAnsweredInADay(cell.getAnsweredInADay() + fast);
            });
        if (change.getDeclined() != null)
            return Optional.of(cell -> {
                cell.setDeclined(cell.getDeclined() + 1);
                cell.setAnsweredInADay(cell.getAnsweredInADay() + fast);
            });
        if (change.getExpired() != null) return Optional.of(cell -> cell.setExpired(cell.getExpired() + 1));
        if (change.getWithdrawn() != null) return Optional.of(cell -> cell.setWithdrawn(cell.getWithdrawn() + 1));
        if (change.getWon() != null) return Optional.of(cell -> cell.setWon(cell.getWon() + 1));
        if (change.getLost() != null) return Optional.of(cell -> cell.setLost(cell.getLost() + 1));
        if (change.getCorrected() != null) return Optional.of(cell -> corrected(cell, change.getCorrected()));
        return Optional.empty();
    }

    /** A deal counts once, as it is known to have ended. */
    private static void corrected(FunnelCell cell, Corrected corrected) {
        long won = won(corrected.getNow()) - won(corrected.getWas());
        cell.setWon(cell.getWon() + won);
        cell.setLost(cell.getLost() - won);
    }

    private static long won(DealEnd end) {
        return end.getWon() == null ? 0 : 1;
    }

    private static boolean fast(ReferralEvent event) {
        Instant limit = event.getAfter().getReceivedAt().plus(A_DAY);
        return !event.getHeader().getOccurredAt().isAfter(limit);
    }
}
