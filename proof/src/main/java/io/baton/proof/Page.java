package io.baton.proof;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.baton.proof.check.Promise;
import io.baton.proof.check.Violation;
import io.baton.proof.faults.Injector.Tally;
import io.baton.proof.faults.Kind;
import io.baton.proof.history.Entry.Answered;
import io.baton.proof.history.Entry.Asked;
import io.baton.proof.history.Entry.Mailed;
import io.baton.proof.history.History;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a run says of itself, on one page. */
record Page(
        long seed,
        double minutes,
        int clients,
        int instances,
        Map<Kind, Tally> faults,
        History history,
        List<Violation> violations) {
    private static final int SHOWN = 3;
    private static final int SHOWN_LINES = 40;

    /** @param home of the source, whose commit is named */
    String text(Path home) {
        return """
                ## Seed %d

                Commit %s, %s minutes of faults, %d clients, %d instances of the service.

                | fault | times | hit requests in flight | requests in flight in all |
                |---|--:|--:|--:|
                %s
                | asked | %s |
                |---|%s
                | times | %s |

                %d attempts were answered in these ways: %s. %d events, %d outcomes, %d committed results of decisions, %d told
                before the commit, %d mails for %d notifications.

                %s""".formatted(
                        seed,
                        commit(home),
                        minutes,
                        clients,
                        instances,
                        faults.entrySet().stream().map(Page::row).collect(Collectors.joining()),
                        String.join(" | ", asked().keySet()),
                        "--:|".repeat(asked().size()),
                        asked().values().stream().map(String::valueOf).collect(Collectors.joining(" | ")),
                        of(Answered.class).count(),
                        statuses(),
                        history.events().size(),
                        history.outcomes().size(),
                        history.results().size(),
                        history.verdicts().size(),
                        of(Mailed.class).count(),
                        history.intents().size(),
                        verdict());
    }

    private static String row(Map.Entry<Kind, Tally> fault) {
        Tally tally = fault.getValue();
        return "| %s | %d | %d | %d |%n".formatted(fault.getKey(), tally.times(), tally.hits(), tally.inFlight());
    }

    private <T> Stream<T> of(Class<T> type) {
        return history.journal().stream().filter(type::isInstance).map(type::cast);
    }

    private Map<String, Long> asked() {
        return counted(of(Asked.class).map(asked -> asked.wish().name()));
    }

    private String statuses() {
        return counted(of(Answered.class).map(answer -> String.valueOf(answer.status()))).entrySet().stream()
                .map(status -> status.getKey() + " " + status.getValue() + " times")
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Long> counted(Stream<String> names) {
        return names.collect(groupingBy(Function.identity(), TreeMap::new, counting()));
    }

    private String verdict() {
        if (violations.isEmpty()) return "**Nothing was violated.**\n";
        Map<Promise, List<Violation>> broken =
                violations.stream().collect(groupingBy(Violation::promise, TreeMap::new, Collectors.toList()));
        return broken.entrySet().stream()
                .map(each -> broken(each.getKey(), each.getValue()))
                .collect(Collectors.joining("\n", "**" + violations.size() + " violations.**\n\n", ""));
    }

    /** The shortest first: it is the easiest to understand. */
    private static String broken(Promise promise, List<Violation> found) {
        return found.stream()
                .sorted((one, other) ->
                        Integer.compare(one.history().size(), other.history().size()))
                .limit(SHOWN)
                .map(Page::shown)
                .collect(Collectors.joining("\n", "### " + promise + ": " + found.size() + "\n\n", ""));
    }

    private static String shown(Violation violation) {
        return violation.history().stream()
                .limit(SHOWN_LINES)
                .map(line -> "    " + line + "\n")
                .collect(Collectors.joining("", violation.subject() + ": " + violation.what() + "\n\n", ""));
    }

    private static String commit(Path home) {
        try {
            Process git = new ProcessBuilder(
                            "git", "-C", home.toString(), "describe", "--always", "--dirty", "--abbrev=8")
                    .start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return said.isEmpty() ? "unknown" : said;
        } catch (IOException e) {
            return "unknown";
        }
    }
}
