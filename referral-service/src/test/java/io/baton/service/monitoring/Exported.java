package io.baton.service.monitoring;

import io.baton.kafka.meters.Metric;
import io.baton.service.testing.Facade;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code /prometheus} answers. */
record Exported(String text) {
    private static final Pattern LINE = Pattern.compile("(?<name>[a-z_]+)(?:\\{(?<tags>.*)})? (?<value>\\S+)");
    private static final Pattern TAG = Pattern.compile("([a-z_]+)=\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final List<String> ENDINGS = List.of("", "_bucket", "_count", "_sum", "_max");

    static Exported by(Facade facade) {
        return new Exported(facade.managed().get("/prometheus").expect(200).body());
    }

    /** One series. */
    record Series(String name, List<String> names) {
        Optional<Metric> metric() {
            return Arrays.stream(Metric.values())
                    .filter(metric -> ENDINGS.stream().anyMatch(ending -> name.equals(metric.exported() + ending)))
                    .findFirst();
        }

        /** @return the names of its tags, but for that of a bucket */
        List<String> tags() {
            return names.stream().filter(tag -> !tag.equals("le")).toList();
        }
    }

    List<Series> series() {
        return text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(Exported::series)
                .toList();
    }

    private static Series series(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) throw new IllegalArgumentException(line);
        String tags = Optional.ofNullable(matcher.group("tags")).orElse("");
        return new Series(
                matcher.group("name"),
                TAG.matcher(tags).results().map(tag -> tag.group(1)).toList());
    }

    /** @return the value of the series, as it is written there; 0 if there is none */
    double value(String series) {
        return text.lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElse(0);
    }
}
