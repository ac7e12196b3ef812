package io.baton.records;

import io.baton.events.RankingNumber;
import io.baton.events.RankingPolicy;
import io.baton.lifecycle.ranking.Aspect;
import io.baton.lifecycle.ranking.Factor;
import io.baton.lifecycle.ranking.Lesson;
import io.baton.lifecycle.ranking.RankingPolicy.LeastFit;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** How partners are ranked, as the contract has it and as the rules do. */
public final class RankingPolicyRecords {
    private RankingPolicyRecords() {}

    /**
     * What a later release ranks by is left out.
     *
     * @throws IllegalArgumentException if a number or a time cannot be one
     */
    public static io.baton.lifecycle.ranking.RankingPolicy toRules(RankingPolicy policy) {
        return new io.baton.lifecycle.ranking.RankingPolicy(
                policy.getVersion(),
                new LeastFit(policy.getOfferRequired(), policy.getReachRequired()),
                known(Factor.class, policy.getFactors()),
                known(Aspect.class, policy.getLikeness()),
                known(Lesson.class, policy.getLessons()),
                Duration.ofMillis(policy.getFullAnswerWithinMillis()),
                Duration.ofMillis(policy.getRecentForMillis()),
                Duration.ofMillis(policy.getForgottenAfterMillis()),
                Duration.ofMillis(policy.getSilentAfterMillis()));
    }

    /** @return the record, in milliseconds: what is finer is lost */
    public static RankingPolicy toRecord(io.baton.lifecycle.ranking.RankingPolicy policy) {
        return RankingPolicy.newBuilder()
                .setVersion(policy.version())
                .setOfferRequired(policy.leastFit().offer())
                .setReachRequired(policy.leastFit().reach())
                .setFactors(named(policy.factors()))
                .setLikeness(named(policy.likeness()))
                .setLessons(named(policy.lessons()))
                .setFullAnswerWithinMillis(policy.fullAnswerWithin().toMillis())
                .setRecentForMillis(policy.recentFor().toMillis())
                .setForgottenAfterMillis(policy.forgottenAfter().toMillis())
                .setSilentAfterMillis(policy.silentAfter().toMillis())
                .build();
    }

    private static <E extends Enum<E>> Map<E, Integer> known(Class<E> names, List<RankingNumber> given) {
        Map<E, Integer> known = new EnumMap<>(names);
        for (RankingNumber number : given)
            EnumSet.allOf(names).stream()
                    .filter(name -> name.name().equals(number.getName()))
                    .forEach(name -> known.put(name, number.getNumber()));
        return known;
    }

    private static List<RankingNumber> named(Map<? extends Enum<?>, Integer> numbers) {
        return numbers.entrySet().stream()
                .map(number -> new RankingNumber(number.getKey().name(), number.getValue()))
                .toList();
    }
}
