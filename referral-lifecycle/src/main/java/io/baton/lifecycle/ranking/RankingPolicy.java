package io.baton.lifecycle.ranking;

import io.baton.lifecycle.referral.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * What counts how much in a rank, which the program may change (L15).
 *
 * @param version counts the program's changes; 0 is {@link #STANDARD}
 * @param leastFit who is found at all
 * @param factors the most points of each factor
 * @param likeness how much each aspect counts in comparing two requests
 * @param lessons the points of what a partner did with a request just like the one at hand
 * @param fullAnswerWithin an answer within it earns all points (L7 is the yardstick)
 * @param recentFor what happened within it counts fully
 * @param forgottenAfter what happened longer ago counts nothing; between the two it counts less with each day
 * @param silentAfter so long after its estimated date, an accepted deal without an outcome counts as silence
 */
public record RankingPolicy(
        int version,
        LeastFit leastFit,
        Map<Factor, Integer> factors,
        Map<Aspect, Integer> likeness,
        Map<Lesson, Integer> lessons,
        Duration fullAnswerWithin,
        Duration recentFor,
        Duration forgottenAfter,
        Duration silentAfter) {
    /** The most points of a factor or a lesson, and the highest weight of an aspect. */
    public static final int MOST = 100;

    public static final RankingPolicy STANDARD = new RankingPolicy(
            0,
            new LeastFit(true, true),
            standard(Factor.class, Factor::most),
            standard(Aspect.class, Aspect::standard),
            standard(Lesson.class, Lesson::standard),
            Policy.STANDARD.reminderAfter(),
            Duration.ofDays(90),
            TrackRecord.LONGEST,
            Duration.ofDays(30));

    /**
     * The least that a partner has in common with a need to be found for it.
     *
     * @param offer one of the wanted solutions or services, if any is wanted
     * @param reach the country or the language, if any is named
     */
    public record LeastFit(boolean offer, boolean reach) {
        boolean metBy(Offer offered, Need need) {
            return (!offer || offered.offersSomethingOf(need)) && (!reach || offered.withinReachOf(need));
        }
    }

    /** @throws IllegalArgumentException if a number or a time cannot be one, naming it. What a map lacks is the standard's */
    public RankingPolicy {
        factors = completed(Factor.class, factors, Factor::most);
        likeness = completed(Aspect.class, likeness, Aspect::standard);
        lessons = completed(Lesson.class, lessons, Lesson::standard);
        factors.forEach((factor, most) -> requireWithin(0, most, factor));
        likeness.forEach((aspect, weight) -> requireWithin(0, weight, aspect));
        lessons.forEach((lesson, points) -> requireWithin(-MOST, points, lesson));
        requirePositive(fullAnswerWithin, "fullAnswerWithin");
        requirePositive(recentFor, "recentFor");
        requirePositive(silentAfter, "silentAfter");
        if (forgottenAfter.compareTo(recentFor) < 0)
            throw new IllegalArgumentException("forgottenAfter must be at least recentFor");
        if (forgottenAfter.compareTo(TrackRecord.LONGEST) > 0)
            throw new IllegalArgumentException("forgottenAfter must be at most " + TrackRecord.LONGEST);
    }

    public RankingPolicy withVersion(int number) {
        return new RankingPolicy(
                number, leastFit, factors, likeness, lessons, fullAnswerWithin, recentFor, forgottenAfter, silentAfter);
    }

    int most(Factor factor) {
        return factors.get(factor);
    }

    /** @return how much what happened then counts now, from 0 to 100 */
    int recency(Instant then, Instant now) {
        Duration age = Duration.between(then, now);
        if (age.compareTo(recentFor) <= 0) return 100;
        if (age.compareTo(forgottenAfter) >= 0) return 0;
        long left = forgottenAfter.minus(age).toMillis();
        return Math.toIntExact(100 * left / forgottenAfter.minus(recentFor).toMillis());
    }

    private static <E extends Enum<E>> Map<E, Integer> standard(Class<E> names, ToIntFunction<E> standard) {
        return completed(names, Map.of(), standard);
    }

    private static <E extends Enum<E>> Map<E, Integer> completed(
            Class<E> names, Map<E, Integer> given, ToIntFunction<E> standard) {
        Map<E, Integer> all = new EnumMap<>(names);
        Arrays.stream(names.getEnumConstants())
                .forEach(name -> all.put(name, given.getOrDefault(name, standard.applyAsInt(name))));
        return Collections.unmodifiableMap(all);
    }

    private static void requireWithin(int least, int number, Enum<?> name) {
        if (number < least || number > MOST)
            throw new IllegalArgumentException("%s must be from %d to %d".formatted(name, least, MOST));
    }

    private static void requirePositive(Duration time, String name) {
        if (time.isZero() || time.isNegative()) throw new IllegalArgumentException(name + " must be positive");
        if (time.compareTo(Policy.LONGEST_WINDOW) > 0)
            throw new IllegalArgumentException(name + " must be at most " + Policy.LONGEST_WINDOW);
    }
}
