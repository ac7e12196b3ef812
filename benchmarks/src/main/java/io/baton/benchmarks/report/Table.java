package io.baton.benchmarks.report;

import io.baton.benchmarks.measures.Figure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Results as a Markdown page. */
final class Table {
    private static final String HEAD = """
            # Results: the %s form

            Medians; in brackets, the least and the most of the rounds. How to read it: `docs/benchmarks/README.md`.

            | # | metric | goal | found | | made of | measured with |
            |---|---|---|---|---|---|---|
            """;
    private static final String CIRCUMSTANCES = """

            | measured | with | commit | begun | seed | processor | cores | memory | system | Java | Kafka |
            |---|---|---|---|---|---|---|---|---|---|---|
            """;

    private Table() {}

    static String of(Results results) {
        List<Finding> findings = results.findings();
        String rows = findings.stream().map(Table::rows).collect(Collectors.joining());
        String plots = findings.stream()
                .flatMap(finding -> finding.plots().stream())
                .map(plot -> "\n![%s](%s.svg)\n".formatted(plot.title(), plot.name()))
                .collect(Collectors.joining());
        return HEAD.formatted(results.form()) + rows + CIRCUMSTANCES + circumstances(findings) + plots;
    }

    /** A row for each run, with what was measured in it. */
    private static String circumstances(List<Finding> findings) {
        Map<Finding.Circumstances, List<Finding>> runs = findings.stream()
                .collect(Collectors.groupingBy(Finding::circumstances, LinkedHashMap::new, Collectors.toList()));
        return runs.entrySet().stream()
                .map(run -> row(goals(run.getValue()), run.getKey()))
                .collect(Collectors.joining());
    }

    private static String goals(List<Finding> findings) {
        return findings.stream().map(Finding::goal).distinct().collect(Collectors.joining(", "));
    }

    private static String row(String goals, Finding.Circumstances circumstances) {
        Machine machine = circumstances.machine();
        return cells(
                goals,
                "`" + circumstances.command() + "`",
                "`" + machine.commit() + "`",
                machine.begun(),
                String.valueOf(circumstances.seed()),
                machine.processor(),
                String.valueOf(machine.cores()),
                machine.memory(),
                machine.system(),
                machine.java(),
                machine.kafka());
    }

    private static String rows(Finding finding) {
        return Stream.concat(
                        finding.figures().stream().map(Table::row),
                        finding.failures().stream().map(why -> failed(finding, why)))
                .collect(Collectors.joining());
    }

    static String row(Figure figure) {
        return cells(
                figure.goal(),
                figure.metric(),
                Numbers.of(figure.limit(), figure.unit()),
                Numbers.of(figure.rounds(), figure.unit()),
                figure.reached() ? "" : "missed",
                figure.sides().stream()
                        .map(side -> side.name() + " " + Numbers.of(side.rounds(), side.unit()))
                        .collect(Collectors.joining("; ")),
                figure.under());
    }

    private static String failed(Finding finding, String why) {
        return cells(finding.goal(), finding.title(), "", "no figure", "failed", "", why);
    }

    private static String cells(String... cells) {
        return "| " + String.join(" | ", cells).replace('\n', ' ') + " |\n";
    }
}
