package io.baton.inbox.program;

import io.baton.api.settings.CorrectionsController.CorrectionsJson;
import io.baton.api.settings.DuplicatesController.DuplicatesJson;
import io.baton.api.settings.EligibleSolutionsJson;
import io.baton.api.settings.PolicyJson;
import io.baton.api.settings.ProfileReviewController.ProfileReviewJson;
import io.baton.api.settings.RankingJson;
import io.baton.api.settings.ReroutingController.ReroutingJson;
import io.baton.inbox.Entries;
import io.baton.inbox.requests.Form;
import io.micronaut.core.annotation.Nullable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is written into the forms of the settings, as the bodies by which the API is asked for the same; and what stands in them. */
final class SettingsForms {
    static final List<String> WINDOWS =
            List.of("responseWindow", "reminderAfter", "lastCallBefore", "directContactWindow");
    static final List<String> SPANS = List.of("fullAnswerWithin", "recentFor", "forgottenAfter", "silentAfter");

    /** The one window of a form that sets nothing else. */
    static final String WINDOW = "window";

    private static final String ON = "true";

    private SettingsForms() {}

    static PolicyJson policy(Form form) {
        return new PolicyJson(
                null,
                Window.in(form, WINDOWS.get(0)).iso(),
                Window.in(form, WINDOWS.get(1)).iso(),
                Window.in(form, WINDOWS.get(2)).iso(),
                Window.in(form, WINDOWS.get(3)).iso());
    }

    static EligibleSolutionsJson eligible(Form form) {
        return new EligibleSolutionsJson(lines(form.in("solutions")));
    }

    static ReroutingJson rerouting(Form form) {
        return new ReroutingJson(form.absentIfEmpty("mode"));
    }

    static DuplicatesJson duplicates(Form form) {
        return new DuplicatesJson(Window.in(form, WINDOW).iso());
    }

    static CorrectionsJson corrections(Form form) {
        return new CorrectionsJson(Window.in(form, WINDOW).iso());
    }

    static ProfileReviewJson profileReview(Form form) {
        return new ProfileReviewJson(ON.equals(form.in("required")));
    }

    static RankingJson ranking(Form form) {
        return new RankingJson(
                null,
                String.valueOf(ON.equals(form.in("offerRequired"))),
                String.valueOf(ON.equals(form.in("reachRequired"))),
                numbers(form, "factors."),
                numbers(form, "likeness."),
                numbers(form, "lessons."),
                Window.in(form, SPANS.get(0)).iso(),
                Window.in(form, SPANS.get(1)).iso(),
                Window.in(form, SPANS.get(2)).iso(),
                Window.in(form, SPANS.get(3)).iso());
    }

    /** What is no number is refused at its field, as one that is missing. */
    private static Map<String, Integer> numbers(Form form, String group) {
        Map<String, Integer> numbers = new TreeMap<>();
        form.written().forEach((field, text) -> {
            if (field.startsWith(group)) numbers.put(field.substring(group.length()), number(text));
        });
        return numbers;
    }

    @Nullable
    private static Integer number(String text) {
        return text.matches("[-\u2212]?\\d{1,6}") ? Integer.valueOf(text.replace('\u2212', '-')) : null;
    }

    static List<String> lines(String text) {
        return Arrays.stream(text.split("\\R"))
                .flatMap(line -> Entries.of(line).stream())
                .map(String::strip)
                .toList();
    }

    static Map<String, String> standing(PolicyJson policy) {
        Map<String, String> standing = new HashMap<>();
        put(standing, WINDOWS.get(0), policy.responseWindow());
        put(standing, WINDOWS.get(1), policy.reminderAfter());
        put(standing, WINDOWS.get(2), policy.lastCallBefore());
        put(standing, WINDOWS.get(3), policy.directContactWindow());
        standing.put("version", String.valueOf(policy.version()));
        return standing;
    }

    static Map<String, String> standing(RankingJson ranking) {
        Map<String, String> standing = new HashMap<>();
        standing.put("offerRequired", ranking.offerRequired().toString());
        standing.put("reachRequired", ranking.reachRequired().toString());
        ranking.factors().forEach((name, points) -> standing.put("factors." + name, String.valueOf(points)));
        ranking.likeness().forEach((name, points) -> standing.put("likeness." + name, String.valueOf(points)));
        ranking.lessons().forEach((name, points) -> standing.put("lessons." + name, String.valueOf(points)));
        put(standing, SPANS.get(0), ranking.fullAnswerWithin());
        put(standing, SPANS.get(1), ranking.recentFor());
        put(standing, SPANS.get(2), ranking.forgottenAfter());
        put(standing, SPANS.get(3), ranking.silentAfter());
        standing.put("version", String.valueOf(ranking.version()));
        return standing;
    }

    static Map<String, String> standing(List<String> solutions) {
        return Map.of("solutions", String.join("\n", solutions));
    }

    static Map<String, String> standing(ReroutingJson rerouting) {
        return Map.of("mode", rerouting.mode());
    }

    static Map<String, String> standing(DuplicatesJson duplicates) {
        return window(duplicates.window());
    }

    static Map<String, String> standing(CorrectionsJson corrections) {
        return window(corrections.window());
    }

    static Map<String, String> standing(ProfileReviewJson review) {
        return Map.of("required", String.valueOf(review.required()));
    }

    private static Map<String, String> window(String iso) {
        Map<String, String> standing = new HashMap<>();
        put(standing, WINDOW, iso);
        standing.put("seen", iso);
        return standing;
    }

    private static void put(Map<String, String> standing, String field, String iso) {
        Window window = Window.of(iso);
        standing.put(field, window.number());
        standing.put(field + ".unit", window.unit().name());
    }
}
