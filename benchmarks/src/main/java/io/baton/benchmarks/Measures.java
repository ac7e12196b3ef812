package io.baton.benchmarks;

import io.baton.benchmarks.measures.Crash;
import io.baton.benchmarks.measures.Footprint;
import io.baton.benchmarks.measures.HttpDecision;
import io.baton.benchmarks.measures.InboxPage;
import io.baton.benchmarks.measures.Lateness;
import io.baton.benchmarks.measures.ManyDeadlines;
import io.baton.benchmarks.measures.Measure;
import io.baton.benchmarks.measures.Restart;
import io.baton.benchmarks.measures.Restore;
import io.baton.benchmarks.measures.ScanAll;
import io.baton.benchmarks.measures.Throughput;
import io.baton.benchmarks.measures.UnderMassExpiry;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** All that is measured, in the order in which it is. */
final class Measures {
    private static final List<Measure> ALL = List.of(
            new Throughput(),
            new Restart(),
            new HttpDecision(),
            new Lateness(),
            new UnderMassExpiry(),
            new ManyDeadlines(),
            new Restore(),
            new InboxPage(),
            new Footprint(),
            new Crash(),
            new ScanAll());

    private Measures() {}

    /** @return those about one of the goals; all if none is named */
    static List<Measure> about(List<String> goals) {
        if (goals.isEmpty()) return ALL;
        return ALL.stream()
                .filter(measure -> !Collections.disjoint(
                        goals, Arrays.asList(measure.goal().split(", "))))
                .toList();
    }
}
