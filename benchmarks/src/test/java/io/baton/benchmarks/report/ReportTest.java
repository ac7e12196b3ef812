package io.baton.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static final Run RUN = new Run(
            "short",
            "./baton bench",
            Machine.here(),
            17,
            List.of(FIGURE),
            List.of(new Run.Failure("P2", "c beside d", "request 7 ended 2 times")),
            List.of(PLOT));

    @TempDir
    private Path directory;

    @Test
    void the_table_has_medians_spread_what_was_missed_and_what_has_no_figure() throws IOException {
        Report.write(RUN, directory);

        assertThat(directory.resolve("results.md"))
                .content()
                .contains("| P1 | a ÷ b | ≥ 0.60 | 0.50 (0.40–0.70) | missed | a 81,234 records/s | a backlog |")
                .contains("| P2 | c beside d |  | no figure | failed |  | request 7 ended 2 times |")
                .contains("![a < b & c](rates.svg)");
    }

    @Test
    void programs_find_every_round() throws IOException {
        Report.write(RUN, directory);

        JsonNode json =
                new ObjectMapper().readTree(directory.resolve("results.json").toFile());
        assertThat(json.at("/figures/0/rounds/values/2").asDouble()).isEqualTo(0.4);
        assertThat(json.at("/machine/kafka").asText()).isNotEmpty();
        assertThat(json.at("/seed").asLong()).isEqualTo(17);
    }

    @Test
    void plots_are_images() throws IOException, ParserConfigurationException, SAXException {
        Report.write(RUN, directory);

        String root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Files.newInputStream(directory.resolve("rates.svg")))
                .getDocumentElement()
                .getTagName();
        assertThat(root).isEqualTo("svg");
    }
}
