package io.baton.benchmarks.report;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What was found at one scale, perhaps in several runs: at full size, they take hours.
 *
 * @param form short or full
 * @param findings of one measure each, by the numbers of their goals; what no goal names comes last
 */
public record Results(String form, List<Finding> findings) {
    private static final Pattern NUMBERED = Pattern.compile("P(\\d+)");
    private static final Comparator<Finding> BY_NUMBER = Comparator.comparingInt(Results::number);

    public Results {
        findings = findings.stream().sorted(BY_NUMBER).toList();
    }

    private static int number(Finding finding) {
        Matcher goal = NUMBERED.matcher(finding.goal());
        return goal.find() ? Integer.parseInt(goal.group(1)) : Integer.MAX_VALUE;
    }

    /** @return results without anything found yet */
    public static Results none(String form) {
        return new Results(form, List.of());
    }

    /** @return the same, with this one in the place of what the same measure found before */
    public Results with(Finding finding) {
        Stream<Finding> others = findings.stream().filter(earlier -> !earlier.sameMeasure(finding));
        return new Results(form, Stream.concat(others, Stream.of(finding)).toList());
    }
}
