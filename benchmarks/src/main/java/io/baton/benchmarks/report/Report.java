package io.baton.benchmarks.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.baton.benchmarks.measures.Figure;
import io.baton.benchmarks.measures.Plot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a run down: {@code results.md} for people, {@code results.json} for programs, and its plots. */
public final class Report {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Report() {}

    /** @param directory where they are written, over those of an earlier run */
    public static void write(Run run, Path directory) {
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve("results.md"), Table.of(run));
            Files.writeString(directory.resolve("results.json"), JSON.writeValueAsString(run) + "\n");
            for (Plot plot : run.plots()) Files.writeString(directory.resolve(plot.name() + ".svg"), Svg.of(plot));
        } catch (IOException e) {
            throw new UncheckedIOException("The results cannot be written to " + directory, e);
        }
    }

    /** @return a figure in one line, for whoever watches */
    public static String line(Figure figure) {
        return Table.row(figure).strip();
    }
}
