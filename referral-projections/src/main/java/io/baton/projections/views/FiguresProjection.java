package io.baton.projections.views;

import io.baton.events.Change;
import io.baton.events.Corrected;
import io.baton.events.DealEnd;
import io.baton.events.Lost;
import io.baton.events.ReferralEvent;
import io.baton.events.Won;
import io.baton.projections.records.CountOf;
import io.baton.projections.records.CountedUpTo;
import io.baton.projections.records.CurrencySum;
import io.baton.projections.records.PartnerMonth;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Counts what a partner does, by month. What an event adds follows from the event alone, and is added once: the month remembers
 * how far each partition of {@code referral-events} is counted. The versions that the other stores know would not do: after a
 * crash one store may know an event while another has lost it.
 */
final class FiguresProjection {
    /** Partner and month → numbers. */
    static final String FIGURES = "partner-figures";

    private final KeyValueStore<String, PartnerMonth> months;

    FiguresProjection(ProcessorContext<?, ?> context) {
        months = context.getStateStore(FIGURES);
    }

    /** Sorts as the months do. */
    static String key(String partnerId, String month) {
        return PartnerKeys.referral(partnerId, month);
    }

    /** @param offset of the event in {@code referral-events} */
    void count(ReferralEvent event, RecordOffset offset) {
        Optional<Addition> addition = Addition.of(event);
        if (addition.isEmpty()) return;
        String month = addition.get().month();
        String key = key(event.getHeader().getPartnerId(), month);
        PartnerMonth before = Optional.ofNullable(months.get(key)).orElseGet(() -> empty(month));
        counted(before, addition.get(), offset).ifPresent(after -> months.put(key, after));
    }

    /** @return the month with the addition; empty if it is counted already */
    static Optional<PartnerMonth> counted(PartnerMonth before, Addition addition, RecordOffset offset) {
        Optional<PartnerMonth> after = upTo(before.getCountedUpTo(), offset)
                .map(upTo ->
                        PartnerMonth.newBuilder(before).setCountedUpTo(upTo).build());
        after.ifPresent(addition.to());
        return after;
    }

    /** @return how far is counted with this event; empty if it is counted already */
    static Optional<List<CountedUpTo>> upTo(List<CountedUpTo> before, RecordOffset offset) {
        List<CountedUpTo> upTo = new ArrayList<>(before);
        Optional<CountedUpTo> known = upTo.stream()
                .filter(counted -> counted.getPartition() == offset.partition())
                .findFirst();
        if (known.filter(counted -> counted.getOffset() >= offset.offset()).isPresent()) return Optional.empty();
        known.ifPresent(upTo::remove);
        upTo.add(new CountedUpTo(offset.partition(), offset.offset()));
        return Optional.of(upTo);
    }

    static PartnerMonth empty(String month) {
        return PartnerMonth.newBuilder().setMonth(month).build();
    }

    /**
     * What an event adds.
     *
     * @param month to which month
     * @param to adds it
     */
    record Addition(String month, Consumer<PartnerMonth> to) {
        /** @return empty for an event that is not counted */
        static Optional<Addition> of(ReferralEvent event) {
            Change change = event.getChange();
            Instant received = event.getAfter().getReceivedAt();
            Instant now = event.getHeader().getOccurredAt();
            Duration time = Duration.between(received, now);
            if (change.getReceived() != null) return at(received, month -> month.setReceived(month.getReceived() + 1));
            if (change.getAccepted() != null)
                return at(received, month -> {
                    month.setAccepted(month.getAccepted() + 1);
                    AnswerTimes.add(month, time);
                });
            if (change.getDeclined() != null)
                return at(received, month -> {
                    month.setDeclined(more(
                            month.getDeclined(),
                            change.getDeclined().getReason().name(),
                            1));
                    AnswerTimes.add(month, time);
                });
            if (change.getExpired() != null) return at(received, month -> month.setExpired(month.getExpired() + 1));
            if (change.getWithdrawn() != null)
                return at(received, month -> month.setWithdrawn(month.getWithdrawn() + 1));
            if (change.getWon() != null) return at(now, month -> won(month, change.getWon(), 1));
            if (change.getLost() != null) return at(now, month -> lost(month, change.getLost(), 1));
            if (change.getCorrected() != null)
                return at(event.getAfter().getArchivedAt(), month -> corrected(month, change.getCorrected()));
            return Optional.empty();
        }

        /** A deal counts once, as it is known to have ended, and in the month in which it was reported. */
        private static void corrected(PartnerMonth month, Corrected corrected) {
            ended(month, corrected.getWas(), -1);
            ended(month, corrected.getNow(), 1);
        }

        private static void ended(PartnerMonth month, DealEnd end, int times) {
            if (end.getWon() != null) won(month, end.getWon(), times);
            if (end.getLost() != null) lost(month, end.getLost(), times);
        }

        private static void won(PartnerMonth month, Won won, int times) {
            month.setWon(month.getWon() + times);
            month.setValueWon(plus(
                    month.getValueWon(),
                    won.getValue().getCurrency(),
                    won.getValue().getAmount().multiply(BigDecimal.valueOf(times))));
        }

        private static void lost(PartnerMonth month, Lost lost, int times) {
            month.setLost(more(month.getLost(), lost.getReason().name(), times));
        }

        private static Optional<Addition> at(Instant instant, Consumer<PartnerMonth> to) {
            return Optional.of(
                    new Addition(YearMonth.from(instant.atZone(ZoneOffset.UTC)).toString(), to));
        }

        private static List<CountOf> more(List<CountOf> counts, String of, long times) {
            Map<String, Long> more = new TreeMap<>();
            for (CountOf count : counts) more.put(count.getOf(), count.getCount());
            more.merge(of, times, Long::sum);
            return more.entrySet().stream()
                    .filter(count -> count.getValue() != 0)
                    .map(count -> new CountOf(count.getKey(), count.getValue()))
                    .toList();
        }

        private static List<CurrencySum> plus(List<CurrencySum> sums, String currency, BigDecimal amount) {
            Map<String, BigDecimal> more = new LinkedHashMap<>();
            for (CurrencySum sum : sums) more.put(sum.getCurrency(), sum.getAmount());
            more.merge(currency, amount, BigDecimal::add);
            return more.entrySet().stream()
                    .filter(sum -> sum.getValue().signum() != 0)
                    .map(sum -> new CurrencySum(sum.getKey(), sum.getValue()))
                    .toList();
        }
    }
}
