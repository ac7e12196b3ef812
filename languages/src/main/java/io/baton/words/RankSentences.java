package io.baton.words;

import io.baton.lifecycle.ranking.Factor;
import io.baton.lifecycle.ranking.Lesson;
import io.baton.lifecycle.ranking.Ranked.Line;
import io.baton.lifecycle.ranking.Ranked.Reason;
import java.util.stream.Collectors;

/**
 * A rank's lines as programs read them, in an RFI's result and in the partner search: English sentences, part of the API. What
 * people read of a rank is {@link Reasons}, in their language.
 */
public final class RankSentences {
    private RankSentences() {}

    /** @return why the factor adds its points */
    public static String sentence(Line line) {
        return switch (line.reason()) {
            case Reason.Located(String country, String location, boolean there) ->
                there
                        ? "Is in %s: %s".formatted(country, location)
                        : "Is not in %s, but elsewhere: %s".formatted(country, location);
            case Reason.Matches matches -> matches(line.factor(), matches);
            case Reason.Language(String language, boolean spoken) ->
                (spoken ? "Speaks " : "Does not say to speak ") + language;
            case Reason.Answers answers -> answers(answers);
            case Reason.Unanswered(long expired, long of) -> "Let %d of %d requests expire".formatted(expired, of);
            case Reason.SimilarDeals similar -> "Similar requests: " + similar(similar);
            case Reason.Given given ->
                "Has the program's %s: %s".formatted(noun(line.factor()), String.join(", ", given.names()));
        };
    }

    private static String matches(Factor factor, Reason.Matches matches) {
        String which = matches.common().isEmpty() ? "" : ": " + String.join(", ", matches.common());
        return "Matches %d of %d %s%s".formatted(matches.common().size(), matches.wanted(), noun(factor), which);
    }

    private static String similar(Reason.SimilarDeals similar) {
        if (similar.lessons().isEmpty()) return "none yet";
        return similar.lessons().entrySet().stream()
                .map(lesson -> lesson.getValue() + " " + phrase(lesson.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static String phrase(Lesson lesson) {
        return switch (lesson) {
            case ACCEPTED -> "accepted";
            case WON -> "won";
            case VALUE_KEPT -> "of at least the estimated value";
            case DATE_KEPT -> "by the estimated date";
            case LOST -> "lost";
            case LOST_MISFIT -> "accepted without offering it, and lost";
            case SILENT -> "accepted, and never reported on";
            case DECLINED -> "declined for what it was";
            case EXPIRED -> "left to expire";
        };
    }

    private static String answers(Reason.Answers answers) {
        return answers.answered()
                ? "Usually answers within %d h".formatted(answers.hours())
                : "Has not answered any yet; counted as %d h".formatted(answers.hours());
    }

    private static String noun(Factor factor) {
        return switch (factor) {
            case SOLUTIONS -> "wanted solutions";
            case SERVICES -> "wanted services";
            case INDUSTRIES -> "industries";
            case KEYWORDS -> "keywords";
            case COMPETENCIES -> "competencies";
            case ENDORSEMENTS -> "endorsements";
            case LOCATION, LANGUAGE, RESPONSE_TIME, SIMILAR_DEALS ->
                throw new IllegalArgumentException(factor + " matches no words");
        };
    }
}
