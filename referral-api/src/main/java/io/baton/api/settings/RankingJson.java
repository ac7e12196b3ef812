package io.baton.api.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.baton.api.web.Fields;
import io.baton.api.web.ProblemException;
import io.baton.lifecycle.ranking.Aspect;
import io.baton.lifecycle.ranking.Factor;
import io.baton.lifecycle.ranking.Lesson;
import io.baton.lifecycle.ranking.RankingPolicy;
import io.baton.lifecycle.ranking.TrackRecord;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AccessMode;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** How partners are ranked (L15). What is absent is as in the standard policy. */
@JsonIgnoreProperties(ignoreUnknown = false)
@Serdeable
@Schema(name = "Ranking")
public record RankingJson(
        @Nullable
        @Schema(
                accessMode = AccessMode.READ_ONLY,
                description = "The number of the program's changes so far; 0 is the standard policy.")
        Integer version,

        @Nullable
        @Schema(
                type = "string",
                example = "true",
                description =
                        "Find only partners that offer one of the wanted solutions or services, where any is wanted.")
        Object offerRequired,

        @Nullable
        @Schema(
                type = "string",
                example = "true",
                description = "Find only partners with the country or the language in common, where any is named.")
        Object reachRequired,

        @Nullable
        @Schema(example = "{\"SOLUTIONS\": 30}", description = "The most points of each factor, from 0 to 100.")
        Map<String, Integer> factors,

        @Nullable
        @Schema(
                example = "{\"SOLUTIONS\": 40}",
                description = "How much each aspect counts in comparing two requests, from 0 to 100.")
        Map<String, Integer> likeness,

        @Nullable
        @Schema(
                example = "{\"WON\": 2, \"LOST\": -1}",
                description =
                        "The points of what a partner did with a request just like the one at hand, from -100 to 100.")
        Map<String, Integer> lessons,

        @Nullable @Schema(example = "PT24H", description = "An answer within it earns all points.")
        String fullAnswerWithin,

        @Nullable @Schema(example = "P90D", description = "What happened within it counts fully.")
        String recentFor,

        @Nullable
        @Schema(
                example = "P365D",
                description = "What happened longer ago counts nothing; at most P365D, at least recentFor.")
        String forgottenAfter,

        @Nullable
        @Schema(
                example = "P30D",
                description =
                        "So long after its estimated date, an accepted deal without an outcome counts as silence.")
        String silentAfter) {

    static RankingJson of(RankingPolicy policy) {
        return new RankingJson(
                policy.version(),
                Boolean.toString(policy.leastFit().offer()),
                Boolean.toString(policy.leastFit().reach()),
                named(policy.factors()),
                named(policy.likeness()),
                named(policy.lessons()),
                policy.fullAnswerWithin().toString(),
                policy.recentFor().toString(),
                policy.forgottenAfter().toString(),
                policy.silentAfter().toString());
    }

    /** @throws ProblemException if something cannot be so, naming each */
    public RankingPolicy policy() {
        RankingPolicy standard = RankingPolicy.STANDARD;
        Fields fields = new Fields();
        boolean offer = fields.flag("offerRequired", offerRequired).orElse(true);
        boolean reach = fields.flag("reachRequired", reachRequired).orElse(true);
        Map<Factor, Integer> most = numbers(fields, "factors", Factor.class, factors, 0);
        Map<Aspect, Integer> weights = numbers(fields, "likeness", Aspect.class, likeness, 0);
        Map<Lesson, Integer> points = numbers(fields, "lessons", Lesson.class, lessons, -RankingPolicy.MOST);
        Duration full = time(fields, "fullAnswerWithin", fullAnswerWithin, standard.fullAnswerWithin());
        Duration recent = time(fields, "recentFor", recentFor, standard.recentFor());
        Duration forgotten = time(fields, "forgottenAfter", forgottenAfter, standard.forgottenAfter());
        Duration silent = time(fields, "silentAfter", silentAfter, standard.silentAfter());
        if (forgotten.compareTo(TrackRecord.LONGEST) > 0)
            fields.error("forgottenAfter", "must be at most P%dD".formatted(TrackRecord.LONGEST.toDays()));
        if (forgotten.compareTo(recent) < 0) fields.error("forgottenAfter", "must be at least recentFor");
        fields.check();
        return new RankingPolicy(
                0, new RankingPolicy.LeastFit(offer, reach), most, weights, points, full, recent, forgotten, silent);
    }

    private static Duration time(Fields fields, String field, String text, Duration standard) {
        return text == null ? standard : Duration.ofMillis(fields.windowMillis(field, text));
    }

    private static <E extends Enum<E>> Map<E, Integer> numbers(
            Fields fields, String field, Class<E> names, Map<String, Integer> given, int least) {
        Map<E, Integer> numbers = new EnumMap<>(names);
        if (given == null) return numbers;
        given.forEach((name, number) -> {
            E known = fields.required(field + "." + name, names, name);
            if (number == null || number < least || number > RankingPolicy.MOST)
                fields.error(field + "." + name, "must be from %d to %d".formatted(least, RankingPolicy.MOST));
            else if (known != null) numbers.put(known, number);
        });
        return numbers;
    }

    private static Map<String, Integer> named(Map<? extends Enum<?>, Integer> numbers) {
        Map<String, Integer> named = new TreeMap<>();
        numbers.forEach((name, number) -> named.put(name.name(), number));
        return named;
    }
}
