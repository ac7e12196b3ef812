package io.baton.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.baton.benchmarks.measures.Figure;
import io.baton.benchmarks.measures.Limit;
import io.baton.benchmarks.measures.Plot;
import io.baton.benchmarks.measures.Rounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

class ReportTest {
    private static final Figure FIGURE = Figure.ratio(
                    "P1", "a ÷ b", new Limit.AtLeast(0.6), new Rounds(List.of(0.5, 0.7, 0.4)))
            .with("a", "records/s", Rounds.once(81_234))
            .under("a backlog");

    private static final Plot PLOT = new Plot(
            "rates",
            "a < b & c",
            new Plot.Axis("open", Plot.Division.LOGARITHMIC),
            new Plot.Axis("per second", Plot.Division.EVEN),
            List.of(new Plot.Curve("a", List.of(new Plot.Point(10, 3), new Plot.Point(1_000, 4)))));

    private static final Finding.Circumstances HERE = new Finding.Circumstances(Machine.here(), "./baton bench", 17);
    private static final Finding FOUND = new Finding(
            "P1",
            "a beside b",
            HERE,
            List.of(FIGURE, asks(new Limit.AtMost(2)), asks(new Limit.None())),
            List.of(PLOT),
            List.of());
    private static final Finding FAILED =
            new Finding("P2", "c beside d", HERE, List.of(), List.of(), List.of("request 7 ended 2 times"));
    private static final Results RESULTS = Results.none("short").with(FAILED).with(FOUND);

    private static Figure asks(Limit limit) {
        return Figure.value("P1", "a", "s", limit, Rounds.once(1));
    }

    @TempDir
    private Path directory;

    @Test
    void the_table_has_medians_spread_what_was_missed_and_what_has_no_figure() throws IOException {
        Report.write(RESULTS, directory);

        assertThat(directory.resolve("results.md"))
                .content()
                .contains("| P1 | a ÷ b | ≥ 0.60 | 0.50 (0.40–0.70) | missed | a 81,234 records/s | a backlog |")
                .contains("| P2 | c beside d |  | no figure | failed |  | request 7 ended 2 times |")
                .contains("| P1, P2 | `./baton bench` |")
                .contains("![a < b & c](rates.svg)");
    }

    @Test
    void what_others_found_before_is_kept_and_what_is_measured_again_is_replaced() {
        Report.write(RESULTS, directory);
        Finding.Circumstances later = new Finding.Circumstances(Machine.here(), "./baton bench --only P2", 18);
        Finding again = new Finding("P2", "c beside d", later, List.of(FIGURE), List.of(), List.of());

        Report.write(Report.read("short", directory).with(again), directory);

        assertThat(Report.read("short", directory).findings()).containsExactly(FOUND, again);
        assertThat(directory.resolve("results.md"))
                .content()
                .contains("| P1 | `./baton bench` |")
                .contains("| P2 | `./baton bench --only P2` |")
                .doesNotContain("failed");
    }

    @Test
    void an_empty_directory_has_nothing_to_keep() {
        assertThat(Report.read("short", directory).findings()).isEmpty();
    }

    @Test
    void results_of_another_scale_are_not_written_over_by_what_is_added() {
        Report.write(RESULTS, directory);

        assertThatThrownBy(() -> Report.read("full", directory))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has the short form, not the full");
    }

    @Test
    void programs_find_every_round() throws IOException {
        Report.write(RESULTS, directory);

        JsonNode json =
                new ObjectMapper().readTree(directory.resolve("results.json").toFile());
        assertThat(json.at("/findings/0/figures/0/rounds/values/2").asDouble()).isEqualTo(0.4);
        assertThat(json.at("/findings/0/circumstances/machine/kafka").asText()).isNotEmpty();
        assertThat(json.at("/findings/0/circumstances/seed").asLong()).isEqualTo(17);
    }

    @Test
    void plots_are_images() throws IOException, ParserConfigurationException, SAXException {
        Report.write(RESULTS, directory);

        String root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Files.newInputStream(directory.resolve("rates.svg")))
                .getDocumentElement()
                .getTagName();
        assertThat(root).isEqualTo("svg");
    }
}
