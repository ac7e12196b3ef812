package io.baton.benchmarks.jmh;

import io.baton.benchmarks.measures.Bench;
import io.baton.benchmarks.measures.Figure;
import io.baton.benchmarks.measures.Limit;
import io.baton.benchmarks.measures.Measure;
import io.baton.benchmarks.measures.Rounds;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The pure parts: what each operation costs, as JMH tells it. */
public final class PureParts implements Measure {
    private static final String ALL = PureParts.class.getPackageName() + ".";

    @Override
    public String goal() {
        return "JMH";
    }

    @Override
    public String title() {
        return "the rules and the bytes of records";
    }

    @Override
    public List<Figure> measure(Bench bench) {
        TimeValue iteration = TimeValue.milliseconds(bench.scale().of(10, 500, 2_000));
        OptionsBuilder options = new OptionsBuilder();
        options.include(ALL.replace(".", "\\."))
                .forks(bench.scale().of(0, 1, 2))
                .warmupIterations(bench.scale().of(1, 3, 5))
                .warmupTime(iteration)
                .measurementIterations(bench.scale().of(1, 3, 5))
                .measurementTime(iteration)
                .verbosity(VerboseMode.SILENT);
        try {
            Collection<RunResult> results = new Runner(options.build()).run();
            return results.stream().map(PureParts::figure).toList();
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Figure figure(RunResult result) {
        String name = result.getParams().getBenchmark().substring(ALL.length());
        double score = result.getPrimaryResult().getScore();
        return Figure.value("JMH", name, "ns", new Limit.None(), Rounds.once(score))
                .under("± %.0f ns".formatted(result.getPrimaryResult().getScoreError()));
    }
}
