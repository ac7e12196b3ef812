package io.baton.api.figures;

import io.baton.api.web.MoneyJson;
import io.baton.events.Money;
import io.baton.projections.records.CountOf;
import io.baton.projections.records.CurrencySum;
import io.baton.projections.records.PartnerMonth;
import io.baton.projections.views.AnswerTimes;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a partner did in some months.
 *
 * @param months each month, the first first
 * @param answered how many requests of these months were answered
 * @param answeredWithin24h how many of them within 24 hours
 * @param medianWithinHours half of the answers took at most so many hours; absent without an answer, or if it is more than the
 *     largest of the buckets
 * @param answerTimes the answers by the time that they took
 */
@Serdeable
@Schema(name = "Figures")
public record FiguresJson(
        List<MonthJson> months,
        long answered,
        long answeredWithin24h,
        @Nullable Integer medianWithinHours,
        List<AnswerTimeJson> answerTimes) {
    private static final int FAST = 24;

    /**
     * One month. Requests count for the month in which they arrived, deals for the month in which their end was reported.
     *
     * @param month in UTC, as in 2027-02
     * @param declined by reason
     * @param lost by reason
     * @param valueWon each currency on its own
     */
    @Serdeable
    @Schema(name = "FiguresOfMonth")
    public record MonthJson(
            String month,
            long received,
            long accepted,
            Map<String, Long> declined,
            long expired,
            long withdrawn,
            long won,
            Map<String, Long> lost,
            List<MoneyJson> valueWon) {}

    /**
     * Answers that took about as long.
     *
     * @param upToHours at most so many hours, and more than the one before; absent for what took longer than all of these
     */
    @Serdeable
    @Schema(name = "AnswerTime")
    public record AnswerTimeJson(@Nullable Integer upToHours, long answers) {}

    static FiguresJson of(YearMonth first, int months, List<PartnerMonth> found) {
        Map<String, PartnerMonth> byMonth =
                found.stream().collect(Collectors.toMap(PartnerMonth::getMonth, Function.identity()));
        List<MonthJson> all = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            String name = first.plusMonths(i).toString();
            all.add(month(byMonth.getOrDefault(
                    name, PartnerMonth.newBuilder().setMonth(name).build())));
        }
        List<Long> answers =
                found.stream().map(AnswerTimes::of).reduce(AnswerTimes.sum(List.of(), List.of()), AnswerTimes::sum);
        return new FiguresJson(
                all,
                answers.stream().mapToLong(Long::longValue).sum(),
                AnswerTimes.within(answers, FAST),
                AnswerTimes.median(answers).map(FiguresJson::hours).orElse(null),
                times(answers));
    }

    private static MonthJson month(PartnerMonth month) {
        return new MonthJson(
                month.getMonth(),
                month.getReceived(),
                month.getAccepted(),
                counts(month.getDeclined()),
                month.getExpired(),
                month.getWithdrawn(),
                month.getWon(),
                counts(month.getLost()),
                month.getValueWon().stream().map(FiguresJson::money).toList());
    }

    private static Map<String, Long> counts(List<CountOf> counts) {
        Map<String, Long> byReason = new TreeMap<>();
        for (CountOf count : counts) byReason.put(count.getOf(), count.getCount());
        return byReason;
    }

    private static MoneyJson money(CurrencySum sum) {
        return MoneyJson.of(new Money(sum.getAmount(), sum.getCurrency()));
    }

    private static List<AnswerTimeJson> times(List<Long> answers) {
        List<AnswerTimeJson> times = new ArrayList<>();
        for (int bucket = 0; bucket < answers.size(); bucket++)
            times.add(new AnswerTimeJson(hours(bucket), answers.get(bucket)));
        return times;
    }

    @Nullable
    private static Integer hours(int bucket) {
        return bucket < AnswerTimes.HOURS.size() ? AnswerTimes.HOURS.get(bucket) : null;
    }
}
