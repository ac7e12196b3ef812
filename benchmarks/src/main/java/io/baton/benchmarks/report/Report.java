package io.baton.benchmarks.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.baton.benchmarks.measures.Figure;
import io.baton.benchmarks.measures.Plot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes results down: {@code results.md} for people, {@code results.json} for programs, and plots. */
public final class Report {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private static final String PAGE = "results.md";
    private static final String DATA = "results.json";

    private Report() {}

    /** @param directory where they are written, over what was there */
    public static void write(Results results, Path directory) {
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve(PAGE), Table.of(results));
            Files.writeString(directory.resolve(DATA), JSON.writeValueAsString(results) + "\n");
            for (Finding finding : results.findings())
                for (Plot plot : finding.plots())
                    Files.writeString(directory.resolve(plot.name() + ".svg"), Svg.of(plot));
        } catch (IOException e) {
            throw new UncheckedIOException("The results cannot be written to " + directory, e);
        }
    }

    /**
     * @param directory that results were written to
     * @return what was found there; nothing if there is nothing
     * @throws IllegalArgumentException if that is of another scale
     */
    public static Results read(String form, Path directory) {
        Path data = directory.resolve(DATA);
        if (!Files.exists(data)) return Results.none(form);
        try {
            Results results = JSON.readValue(data.toFile(), Results.class);
            if (results.form().equals(form)) return results;
            throw new IllegalArgumentException(data + " has the " + results.form() + " form, not the " + form);
        } catch (IOException e) {
            throw new UncheckedIOException("The results in " + data + " cannot be read", e);
        }
    }

    /** @return a figure in one line, for people */
    public static String line(Figure figure) {
        return Table.row(figure).strip();
    }
}
