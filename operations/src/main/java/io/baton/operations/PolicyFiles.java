package io.baton.operations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.baton.lifecycle.ranking.Aspect;
import io.baton.lifecycle.ranking.Factor;
import io.baton.lifecycle.ranking.Lesson;
import io.baton.lifecycle.ranking.RankingPolicy;
import io.baton.lifecycle.ranking.RankingPolicy.LeastFit;
import io.baton.lifecycle.referral.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Reads files with what {@code PUT /v1/settings/ranking} and {@code PUT /v1/settings/policy} take. A field that neither knows is refused. */
public final class PolicyFiles {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String VERSION = "version";

    private final Path file;
    private final JsonNode fields;

    private PolicyFiles(Path file) {
        this.file = file;
        fields = parsed(file);
        if (!fields.isObject()) throw new UserError(file + " must be a JSON object");
    }

    /**
     * @return the ranking; what is absent is as in the standard policy
     * @throws UserError if the file holds none, naming the field
     */
    public static RankingPolicy ranking(Path file) {
        return new PolicyFiles(file).ranking();
    }

    /**
     * @return the windows; each is required
     * @throws UserError if the file holds none, naming the field
     */
    public static Policy policy(Path file) {
        return new PolicyFiles(file).policy();
    }

    private RankingPolicy ranking() {
        refuseOthers(Set.of(
                VERSION,
                "offerRequired",
                "reachRequired",
                "factors",
                "likeness",
                "lessons",
                "fullAnswerWithin",
                "recentFor",
                "forgottenAfter",
                "silentAfter"));
        RankingPolicy standard = RankingPolicy.STANDARD;
        try {
            return new RankingPolicy(
                    0,
                    new LeastFit(required("offerRequired"), required("reachRequired")),
                    numbers("factors", Factor.class),
                    numbers("likeness", Aspect.class),
                    numbers("lessons", Lesson.class),
                    time("fullAnswerWithin", standard.fullAnswerWithin()),
                    time("recentFor", standard.recentFor()),
                    time("forgottenAfter", standard.forgottenAfter()),
                    time("silentAfter", standard.silentAfter()));
        } catch (IllegalArgumentException e) {
            throw new UserError(file + ": " + e.getMessage(), e);
        }
    }

    private Policy policy() {
        refuseOthers(Set.of(VERSION, "responseWindow", "reminderAfter", "lastCallBefore", "directContactWindow"));
        try {
            return new Policy(
                    0,
                    time("responseWindow"),
                    time("reminderAfter"),
                    time("lastCallBefore"),
                    time("directContactWindow"));
        } catch (IllegalArgumentException e) {
            throw new UserError(file + ": " + e.getMessage(), e);
        }
    }

    private void refuseOthers(Set<String> known) {
        fields.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) throw wrong(name, "is unknown");
        });
    }

    private boolean required(String field) {
        return switch (fields.path(field).asText("true")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(field, "must be true or false");
        };
    }

    private Duration time(String field, Duration standard) {
        return fields.has(field) ? time(field) : standard;
    }

    private Duration time(String field) {
        if (!fields.has(field)) throw wrong(field, "is required");
        try {
            return Duration.parse(fields.get(field).asText());
        } catch (DateTimeException e) {
            throw wrong(field, "must be an ISO 8601 duration (P14D, PT24H)");
        }
    }

    private <E extends Enum<E>> Map<E, Integer> numbers(String field, Class<E> names) {
        Map<E, Integer> numbers = new EnumMap<>(names);
        if (!fields.has(field)) return numbers;
        try {
            JSON.convertValue(fields.get(field), new TypeReference<Map<String, Integer>>() {})
                    .forEach((name, number) -> numbers.put(Enum.valueOf(names, name), number));
            return numbers;
        } catch (IllegalArgumentException e) {
            throw wrong(field, "must be numbers by name; the names are " + Set.of(names.getEnumConstants()));
        }
    }

    private UserError wrong(String field, String what) {
        return new UserError(file + ": " + field + " " + what);
    }

    private static JsonNode parsed(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new UserError(file + " is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UserError(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
