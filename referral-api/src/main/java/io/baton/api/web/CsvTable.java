package io.baton.api.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A table as CSV (RFC 4180): a header, and a line for each row. Amounts are as exact as the API's, and nothing is rounded.
 *
 * @param <R> what a row is made of
 */
public final class CsvTable<R> {
    /** A spreadsheet would take a text that begins so for a formula, and run it: customers write some of these texts. */
    private static final String FORMULAS = "=+-@\t\r";

    private final Map<String, Function<R, ?>> columns = new LinkedHashMap<>();

    /** Adds a column; an absent value is an empty cell, and several are separated by semicolons. */
    public CsvTable<R> column(String name, Function<R, ?> value) {
        columns.put(name, value);
        return this;
    }

    /** @return the header and the rows */
    public String of(List<R> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(columns.keySet());
            for (R row : rows) csv.writeRecord(cells(row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Closed first: the writer has a buffer of its own.
        return text.toString();
    }

    private List<String> cells(R row) {
        List<String> cells = new ArrayList<>();
        for (Function<R, ?> column : columns.values()) cells.add(cell(column.apply(row)));
        return cells;
    }

    private static String cell(Object value) {
        return switch (value) {
            case null -> "";
            case List<?> several ->
                plain(String.join("; ", several.stream().map(String::valueOf).toList()));
            case String text -> plain(text);
            case Object other -> other.toString();
        };
    }

    /** With an apostrophe in front, as spreadsheets write such a text themselves. */
    private static String plain(String text) {
        return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
