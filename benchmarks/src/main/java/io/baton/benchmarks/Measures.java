package io.baton.benchmarks;

import io.baton.benchmarks.jmh.PureParts;
import io.baton.benchmarks.measures.BesideFlink;
import io.baton.benchmarks.measures.BesidePostgres;
import io.baton.benchmarks.measures.Crash;
import io.baton.benchmarks.measures.Footprint;
import io.baton.benchmarks.measures.InboxPage;
import io.baton.benchmarks.measures.Lateness;
import io.baton.benchmarks.measures.Mailing;
import io.baton.benchmarks.measures.ManyDeadlines;
import io.baton.benchmarks.measures.Measure;
import io.baton.benchmarks.measures.OverHttp;
import io.baton.benchmarks.measures.Pages;
import io.baton.benchmarks.measures.Restart;
import io.baton.benchmarks.measures.Restore;
import io.baton.benchmarks.measures.Scale;
import io.baton.benchmarks.measures.ScanAll;
import io.baton.benchmarks.measures.Throughput;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** All that is measured, in the order in which it is. */
final class Measures {
    private static final List<Measure> GOALS = List.of(
            new Restart(),
            new Throughput(),
            new BesidePostgres(),
            new OverHttp(),
            new Lateness(),
            new ManyDeadlines(),
            new Restore(),
            new InboxPage(),
            new Pages(),
            new Footprint(),
            new Crash());

    private static final List<Measure> BESIDE =
            List.of(new ScanAll(), new BesideFlink(), new Mailing(), new PureParts());

    private Measures() {}

    /** @return what is measured at this scale */
    static List<Measure> of(Scale scale) {
        return switch (scale) {
            case SHORT -> GOALS;
            case TINY, FULL -> all();
        };
    }

    /** @return those about one of the goals */
    static List<Measure> about(List<String> goals) {
        return all().stream()
                .filter(measure -> Arrays.stream(measure.goal().split(", ")).anyMatch(goals::contains))
                .toList();
    }

    private static List<Measure> all() {
        return Stream.concat(GOALS.stream(), BESIDE.stream()).toList();
    }
}
