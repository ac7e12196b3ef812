package io.baton.inbox.board;

import io.baton.events.Money;
import io.baton.inbox.web.Reader;
import io.baton.words.InboxPhrase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The deals of one quarter.
 *
 * @param year of the quarter
 * @param number from 1 to 4
 * @param deals in the order of their purchase dates
 */
public record Quarter(int year, int number, List<Deal> deals) {
    /** Two deals of one quarter have the same. */
    record Key(int year, int number) implements Comparable<Key> {
        static Key of(LocalDate day) {
            return new Key(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
        }

        @Override
        public int compareTo(Key other) {
            return year == other.year ? Integer.compare(number, other.number) : Integer.compare(year, other.year);
        }
    }

    /** @return what it is called */
    public String name(Reader reader) {
        return reader.say(InboxPhrase.QUARTER, number, String.valueOf(year));
    }

    /** @return what its deals are worth together, each currency on its own */
    public List<String> sums(Reader reader) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (Deal deal : deals)
            sums.merge(deal.value().currency(), new BigDecimal(deal.value().amount()), BigDecimal::add);
        return sums.entrySet().stream()
                .map(sum -> reader.formats().money(new Money(sum.getValue(), sum.getKey())))
                .toList();
    }

    /** @return what a deal is worth, as the reader writes it */
    public static String value(Deal deal, Reader reader) {
        return reader.formats()
                .money(new Money(
                        new BigDecimal(deal.value().amount()), deal.value().currency()));
    }
}
