package io.baton.projections.views;

import io.baton.projections.records.AnswerCount;
import io.baton.projections.records.PartnerMonth;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Answers, by the time that they took. A bounded histogram: a median from it is right to its bucket, and costs the same however
 * many answers there are.
 */
public final class AnswerTimes {
    /** The hours up to which each bucket goes; a last one holds what took longer. */
    public static final List<Integer> HOURS = List.of(1, 2, 4, 8, 12, 24, 48, 72, 168, 336);

    private AnswerTimes() {}

    /** @return the bucket that an answer belongs to */
    static int bucket(Duration time) {
        for (int bucket = 0; bucket < HOURS.size(); bucket++)
            if (time.compareTo(Duration.ofHours(HOURS.get(bucket))) <= 0) return bucket;
        return HOURS.size();
    }

    /** @return the answers with one more */
    static List<Long> with(List<Long> answers, Duration time) {
        List<Long> more = all(answers);
        int bucket = bucket(time);
        more.set(bucket, more.get(bucket) + 1);
        return more;
    }

    /** Counts one more answer of a month. */
    static void add(PartnerMonth month, Duration time) {
        month.setAnswers(with(of(month), time).stream().map(AnswerCount::new).toList());
    }

    /** @return the answers of a month; none of its buckets may be there */
    public static List<Long> of(PartnerMonth month) {
        return month.getAnswers().stream().map(AnswerCount::getCount).toList();
    }

    /** @return the answers of both */
    public static List<Long> sum(List<Long> one, List<Long> other) {
        List<Long> sum = all(one);
        for (int bucket = 0; bucket < other.size(); bucket++) sum.set(bucket, sum.get(bucket) + other.get(bucket));
        return sum;
    }

    /** @return how many answers took at most so many hours, of those in {@link #HOURS} */
    public static long within(List<Long> answers, int hours) {
        long within = 0;
        for (int bucket = 0; bucket <= HOURS.indexOf(hours) && bucket < answers.size(); bucket++)
            within += answers.get(bucket);
        return within;
    }

    /** @return the bucket of the median: half of the answers took no longer; empty if there is none */
    public static Optional<Integer> median(List<Long> answers) {
        long total = answers.stream().mapToLong(Long::longValue).sum();
        long before = 0;
        for (int bucket = 0; bucket < answers.size(); bucket++) {
            before += answers.get(bucket);
            if (total > 0 && before * 2 >= total) return Optional.of(bucket);
        }
        return Optional.empty();
    }

    /** @return every bucket, the empty ones too */
    private static List<Long> all(List<Long> answers) {
        return answers.isEmpty()
                ? new ArrayList<>(Collections.nCopies(HOURS.size() + 1, 0L))
                : new ArrayList<>(answers);
    }
}
