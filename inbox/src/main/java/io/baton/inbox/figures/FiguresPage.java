package io.baton.inbox.figures;

import io.baton.api.figures.FiguresJson;
import io.baton.api.figures.FiguresJson.AnswerTimeJson;
import io.baton.api.figures.FiguresJson.MonthJson;
import io.baton.api.web.MoneyJson;
import io.baton.events.DeclineReason;
import io.baton.events.Money;
import io.baton.inbox.figures.Plot.Column;
import io.baton.inbox.figures.Plot.Series;
import io.baton.inbox.profile.Standing;
import io.baton.inbox.web.Page;
import io.baton.inbox.web.Reader;
import io.baton.words.InboxPhrase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * A partner's own figures.
 *
 * @param figures what the API tells of the months
 * @param standings where each of its profiles stands in a search of its region
 */
public record FiguresPage(FiguresJson figures, List<Standing> standings) implements Page {
    /** How many months the page can show. */
    public static final List<Integer> SPANS = List.of(3, 12, 24);

    private static final int HOURS_OF_A_DAY = 24;

    @Override
    public String template() {
        return "figures.jte";
    }

    @Override
    public String title(Reader reader) {
        return reader.say(InboxPhrase.FIGURES);
    }

    /** @return whether there is anything to show */
    public boolean empty() {
        return received() + ended() + answered() == 0;
    }

    /** @return the time within which half of the answers came */
    public String typical(Reader reader) {
        if (figures.answered() == 0) return "–";
        return Optional.ofNullable(figures.medianWithinHours())
                .map(hours -> reader.say(InboxPhrase.UP_TO, time(hours, reader)))
                .orElseGet(() -> reader.say(InboxPhrase.LONGER_THAN, time(longest(), reader)));
    }

    /** @return how many requests were answered */
    public long answered() {
        return figures.answered();
    }

    /** @return how many were accepted */
    public long accepted() {
        return sum(MonthJson::accepted);
    }

    /** @return how many arrived */
    public long received() {
        return sum(MonthJson::received);
    }

    /** @return how many deals were won */
    public long won() {
        return sum(MonthJson::won);
    }

    /** @return how many deals ended */
    public long ended() {
        return won()
                + figures.months().stream()
                        .mapToLong(month -> sum(month.lost()))
                        .sum();
    }

    /** @return a part of a whole in per cent, as the reader writes it */
    public static String share(long part, long of, Reader reader) {
        if (of == 0) return "–";
        return NumberFormat.getPercentInstance(reader.words().locale())
                .format(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP));
    }

    /** @return the answers, by the time that they took */
    public Plot answers(Reader reader) {
        List<Column> columns = new ArrayList<>();
        for (AnswerTimeJson time : figures.answerTimes())
            columns.add(column(bucket(time, reader), List.of(time.answers())));
        int withinADay = (int) figures.answerTimes().stream()
                .filter(time -> time.upToHours() != null && time.upToHours() <= HOURS_OF_A_DAY)
                .count();
        return new Plot(
                reader.say(InboxPhrase.TIME_TO_ANSWER),
                List.of(new Series(reader.say(InboxPhrase.REQUESTS), "f1")),
                columns,
                withinADay);
    }

    /** @return what became of the requests of each month */
    public Plot requests(Reader reader) {
        return byMonth(
                reader,
                List.of(
                        new Series(reader.say(InboxPhrase.ACCEPTED), "f1"),
                        new Series(reader.say(InboxPhrase.DECLINED), "f2"),
                        new Series(reader.say(InboxPhrase.WITHDRAWN), "f3"),
                        new Series(reader.say(InboxPhrase.EXPIRED), "f4")),
                month -> List.of(month.accepted(), sum(month.declined()), month.withdrawn(), month.expired()));
    }

    /** @return how the deals ended that were reported in each month */
    public Plot deals(Reader reader) {
        return byMonth(
                reader,
                List.of(new Series(reader.say(InboxPhrase.WON), "f1"), new Series(reader.say(InboxPhrase.LOST), "f3")),
                month -> List.of(month.won(), sum(month.lost())));
    }

    /** @return the currencies in which deals were won */
    public List<String> currencies() {
        return figures.months().stream()
                .flatMap(month -> month.valueWon().stream())
                .map(MoneyJson::currency)
                .distinct()
                .sorted()
                .toList();
    }

    /** @return what the deals of each month are worth in one currency */
    public Plot value(String currency, Reader reader) {
        List<Column> columns = figures.months().stream()
                .map(month -> {
                    BigDecimal amount = amount(month, currency);
                    return new Column(
                            name(month, reader),
                            List.of(amount),
                            List.of(reader.formats().money(new Money(amount, currency))));
                })
                .toList();
        return new Plot(
                reader.say(InboxPhrase.MONTH),
                List.of(new Series(reader.say(InboxPhrase.VALUE_WON, currency), "f1")),
                columns,
                0);
    }

    /** @return why requests were declined, the most frequent reason first */
    public List<Reason> declined(Reader reader) {
        Map<String, Long> counts = new TreeMap<>();
        figures.months()
                .forEach(month -> month.declined().forEach((reason, count) -> counts.merge(reason, count, Long::sum)));
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .map(entry -> new Reason(
                        reader.words().reason(DeclineReason.valueOf(entry.getKey())),
                        entry.getValue(),
                        entry.getValue() * 100 / most))
                .toList();
    }

    private static BigDecimal amount(MonthJson month, String currency) {
        return month.valueWon().stream()
                .filter(value -> currency.equals(value.currency()))
                .map(value -> new BigDecimal(value.amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Plot byMonth(Reader reader, List<Series> series, Function<MonthJson, List<Long>> values) {
        List<Column> columns = figures.months().stream()
                .map(month -> column(name(month, reader), values.apply(month)))
                .toList();
        return new Plot(reader.say(InboxPhrase.MONTH), series, columns, 0);
    }

    private static Column column(String name, List<Long> values) {
        return new Column(
                name,
                values.stream().map(BigDecimal::valueOf).toList(),
                values.stream().map(String::valueOf).toList());
    }

    private static String name(MonthJson month, Reader reader) {
        YearMonth of = YearMonth.parse(month.month());
        String pattern = of.getMonthValue() == 1 ? "LLL yy" : "LLL";
        return DateTimeFormatter.ofPattern(pattern, reader.words().locale()).format(of);
    }

    /** Short, and in no language: a phone has a few characters for each column. */
    private String bucket(AnswerTimeJson time, Reader reader) {
        return time.upToHours() == null ? "> " + time(longest(), reader) : "≤ " + time(time.upToHours(), reader);
    }

    private int longest() {
        return Stream.of(figures.answerTimes())
                .flatMap(List::stream)
                .map(AnswerTimeJson::upToHours)
                .filter(hours -> hours != null)
                .max(Comparator.naturalOrder())
                .orElse(0);
    }

    private static String time(int hours, Reader reader) {
        return hours > 2 * HOURS_OF_A_DAY
                ? reader.say(InboxPhrase.DAYS, hours / HOURS_OF_A_DAY)
                : reader.say(InboxPhrase.HOURS, hours);
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private long sum(ToLongFunction<MonthJson> of) {
        return figures.months().stream().mapToLong(of).sum();
    }
}
