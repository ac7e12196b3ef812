package io.baton.benchmarks;

import io.baton.benchmarks.jmh.PureParts;
import io.baton.benchmarks.measures.Bench;
import io.baton.benchmarks.measures.Figure;
import io.baton.benchmarks.measures.Measure;
import io.baton.benchmarks.measures.Plot;
import io.baton.benchmarks.measures.Scale;
import io.baton.benchmarks.report.Finding;
import io.baton.benchmarks.report.Machine;
import io.baton.benchmarks.report.Report;
import io.baton.benchmarks.report.Results;
import io.baton.benchmarks.systems.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line: {@code ./baton bench}. */
@Command(
        name = "baton bench",
        description = "Measure Baton beside what people would use instead. Without options: the short form.",
        mixinStandardHelpOptions = true)
public final class Benchmark implements Callable<Integer> {
    private static final long SEED = 17;

    @Option(names = "--full", description = "The whole, at the sizes that the goals speak of: hours.")
    private boolean full;

    @Option(names = "--tiny", hidden = true, description = "Only to see that everything works.")
    private boolean tiny;

    @Option(names = "--jmh", description = "Only the pure parts, under JMH; --full has them too.")
    private boolean jmh;

    @Option(names = "--only", split = ",", paramLabel = "P1", description = "Only these goals.")
    private List<String> only = List.of();

    @Option(names = "--add", description = "Keep what stands in the results about what is not measured now.")
    private boolean add;

    @Option(names = "--seed", defaultValue = "" + SEED, description = "Of everything random (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--work", paramLabel = "DIR", description = "For the systems' data, which is deleted at the end.")
    private Optional<Path> work;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "For the results (docs/benchmarks, with --full docs/benchmarks/full).")
    private Optional<Path> output;

    private final Progress progress = new Progress(System.err);
    private final List<Plot> plots = new ArrayList<>();

    private Benchmark() {}

    /** Measures, and ends with 0 if every measure found its figures, also those that miss their goal. */
    public static void main(String[] args) {
        Benchmark benchmark = new Benchmark();
        System.exit(new CommandLine(benchmark).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        List<Measure> measures = measures();
        if (measures.isEmpty()) throw wrong("Nothing is measured about " + String.join(", ", only));
        Finding.Circumstances here = new Finding.Circumstances(Machine.here(), command(), seed);
        String form = scale().name().toLowerCase(Locale.ROOT);
        Path written = output.orElse(inHome(results()));
        Results results = add ? kept(form, written) : Results.none(form);
        Path directory =
                Files.createTempDirectory(Files.createDirectories(work.orElse(inHome("benchmarks/target"))), "bench");
        // Also if it is stopped halfway.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Directories.delete(directory)));
        boolean all = true;
        try (Bench bench = new Bench(directory, scale(), seed, what -> progress.say("    " + what), plots::add)) {
            for (Measure measure : measures) {
                Finding finding = found(measure, bench, here);
                boolean figures = finding.failures().isEmpty();
                all &= figures;
                // What was found earlier says more than that it was not found now.
                if (figures || !add) results = results.with(finding);
                // After each: what took hours is not to be lost with what comes after it.
                Report.write(results, written);
            }
        }
        progress.say("Written to " + written);
        return all ? 0 : 1;
    }

    private Results kept(String form, Path written) {
        try {
            return Report.read(form, written);
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage());
        }
    }

    private CommandLine.ParameterException wrong(String what) {
        return new CommandLine.ParameterException(new CommandLine(this), what);
    }

    /** The short form is what people look at; hours of the full one are not to be written over by it. */
    private String results() {
        if (tiny || !add && (jmh || !only.isEmpty())) return "benchmarks/target/results";
        return full ? "docs/benchmarks/full" : "docs/benchmarks";
    }

    private List<Measure> measures() {
        if (jmh) return List.of(new PureParts());
        return only.isEmpty() ? Measures.of(scale()) : Measures.about(only);
    }

    private Scale scale() {
        if (tiny) return Scale.TINY;
        return full ? Scale.FULL : Scale.SHORT;
    }

    private static Path inHome(String path) {
        return Path.of(System.getProperty("baton.home", ".")).resolve(path);
    }

    private String command() {
        List<String> words = new ArrayList<>(List.of("./baton bench"));
        if (full) words.add("--full");
        if (jmh) words.add("--jmh");
        if (add) words.add("--add");
        if (!only.isEmpty()) words.add("--only " + String.join(",", only));
        if (seed != SEED) words.add("--seed " + seed);
        return String.join(" ", words);
    }

    /** What fails, fails alone: the others are measured all the same. */
    private Finding found(Measure measure, Bench bench, Finding.Circumstances here) {
        progress.say(measure.goal() + ": " + measure.title());
        plots.clear();
        try {
            List<Figure> found = measure.measure(bench);
            found.forEach(figure -> progress.say("  " + Report.line(figure)));
            return Finding.of(measure, here, found, plots);
        } catch (RuntimeException e) {
            progress.say("  no figure: " + e);
            e.printStackTrace();
            startedAnew(bench);
            return Finding.none(measure, here, String.valueOf(e.getMessage()));
        }
    }

    private void startedAnew(Bench bench) {
        try {
            bench.close();
        } catch (RuntimeException e) {
            progress.say("  what it left behind: " + e);
        }
    }
}
