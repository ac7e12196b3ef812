package io.baton.kafka.meters;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/metrics.md} is {@link Metric}. */
class MetricsPageTest {
    private static final Path PAGE = Path.of("../docs/metrics.md");

    @Test
    void the_page_shows_every_metric_with_its_unit_and_meaning() throws IOException {
        String page = """
                # What is measured

                `MetricsPageTest` writes this page from `Metric`, the list of all that `/prometheus` answers. Nothing else is exported,
                whatever libraries measure: an instance has at most 300 series (`SeriesTest`). No tag names a client, a user, a partner or
                a referral. [Running Baton](operations.md#metrics) says where they are read, and what the board and the alerts make of them.

                A counter counts since the start of its process. A timer is two series, `_count` and `_sum`, and often `_max`, the longest
                of the last minutes; a histogram has `_bucket` series, too. What is counted of referrals and RFIs is counted by each instance in its own
                partitions, every half a minute, so the sum over the instances is the deployment's number. Each count has a bound (10,000 in a
                partition; 500 are looked at for flames; 1,000 registrations); `baton_counts_bounded` says when one was reached.

                %s""".formatted(table());
        if (Boolean.getBoolean("metrics.update")) Files.writeString(PAGE, page);
        assertThat(PAGE)
                .as(
                        "docs/metrics.md differs from the list. To write it again: ./mvnw -pl kafka-runtime -am test"
                                + " -Dtest=MetricsPageTest -Dsurefire.failIfNoSpecifiedTests=false -DargLine=-Dmetrics.update=true")
                .content(StandardCharsets.UTF_8)
                .isEqualTo(page);
    }

    private static String table() {
        return row("metric", "of", "kind", "unit", "tags", "meaning")
                + row("---", "---", "---", "---", "---", "---")
                + Stream.of(Metric.values()).map(MetricsPageTest::row).collect(joining());
    }

    private static String row(Metric metric) {
        return row(
                "`" + metric.exported() + "`",
                lower(metric.service()),
                lower(metric.kind()),
                metric.unit(),
                metric.tags().stream().map(tag -> "`" + tag + "`").collect(joining(", ")),
                metric.meaning());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String row(String... cells) {
        return Stream.of(cells).collect(joining(" | ", "| ", " |\n"));
    }
}
