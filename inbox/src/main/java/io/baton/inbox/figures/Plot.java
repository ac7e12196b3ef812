package io.baton.inbox.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Columns of one or several values each, drawn on top of each other. Numbers of the drawing are exact decimals: an amount of
 * money never becomes a floating-point number.
 *
 * @param head what the columns are
 * @param series what the values of a column are, each drawn in a colour of its own
 * @param columns from left to right
 * @param mark how many columns stand left of the dashed line; 0 for no line
 */
public record Plot(String head, List<Series> series, List<Column> columns, int mark) {
    private static final int WIDE = 10;
    private static final BigDecimal HIGH = new BigDecimal(96);
    private static final BigDecimal FLOOR = new BigDecimal(100);

    /**
     * One kind of value.
     *
     * @param name what it is
     * @param style its class in the style sheet
     */
    public record Series(String name, String style) {}

    /**
     * One column.
     *
     * @param name what it is
     * @param values one for each of the series
     * @param texts as the reader writes them
     */
    public record Column(String name, List<BigDecimal> values, List<String> texts) {
        BigDecimal sum() {
            return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** A part of a column, as it is drawn. */
    public record Bar(String style, int x, String y, String height) {}

    /** @return how wide the drawing is */
    public int width() {
        return columns.size() * WIDE;
    }

    /** @return where the dashed line stands */
    public int markAt() {
        return mark * WIDE;
    }

    /** @return everything that is drawn */
    public List<Bar> bars() {
        BigDecimal most = columns.stream().map(Column::sum).reduce(BigDecimal.ZERO, BigDecimal::max);
        List<Bar> bars = new ArrayList<>();
        if (most.signum() == 0) return bars;
        for (int column = 0; column < columns.size(); column++) {
            BigDecimal top = FLOOR;
            for (int i = 0; i < series.size(); i++) {
                BigDecimal height =
                        columns.get(column).values().get(i).multiply(HIGH).divide(most, 1, RoundingMode.HALF_UP);
                top = top.subtract(height);
                if (height.signum() > 0)
                    bars.add(new Bar(
                            series.get(i).style(), column * WIDE + 2, top.toPlainString(), height.toPlainString()));
            }
        }
        return bars;
    }
}
