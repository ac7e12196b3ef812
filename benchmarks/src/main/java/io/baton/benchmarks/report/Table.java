package io.baton.benchmarks.report;

import io.baton.benchmarks.measures.Figure;
import java.util.stream.Collectors;

/** A run as a Markdown page. */
final class Table {
    private static final String HEAD = """
            # Results: the %s form

            Medians; in brackets, the least and the most of the rounds. Made with `%s`; how to read it: [README](README.md).

            | processor | cores | memory | system | Java | Kafka | commit | begun | seed |
            |---|---|---|---|---|---|---|---|---|
            | %s | %d | %s | %s | %s | %s | `%s` | %s | %d |

            | # | metric | goal | found | | made of | measured with |
            |---|---|---|---|---|---|---|
            """;

    private Table() {}

    static String of(Run run) {
        Machine machine = run.machine();
        String head = HEAD.formatted(
                run.form(),
                run.command(),
                machine.processor(),
                machine.cores(),
                machine.memory(),
                machine.system(),
                machine.java(),
                machine.kafka(),
                machine.commit(),
                machine.begun(),
                run.seed());
        String rows = run.figures().stream().map(Table::row).collect(Collectors.joining());
        String failures = run.failures().stream().map(Table::row).collect(Collectors.joining());
        String plots = run.plots().stream()
                .map(plot -> "\n![%s](%s.svg)\n".formatted(plot.title(), plot.name()))
                .collect(Collectors.joining());
        return head + rows + failures + plots;
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

    private static String row(Run.Failure failure) {
        return cells(failure.goal(), failure.title(), "", "no figure", "failed", "", failure.reason());
    }

    private static String cells(String... cells) {
        return "| " + String.join(" | ", cells).replace('\n', ' ') + " |\n";
    }
}
