package io.baton.words;

import io.baton.events.Fit;
import io.baton.events.Suggestion;
import io.baton.lifecycle.ranking.Factor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why a partner fits, in one line of one language. */
public final class Reasons {
    private static final String BETWEEN = " · ";

    private final Words words;
    private final Formats formats;

    public Reasons(Words words) {
        this.words = words;
        this.formats = new Formats(words.locale());
    }

    /** @return the line; what a later release ranks by is left out */
    public String line(Suggestion suggestion) {
        return suggestion.getWhy().stream().flatMap(this::reason).collect(Collectors.joining(BETWEEN));
    }

    private Stream<String> reason(Fit fit) {
        return Arrays.stream(Factor.values())
                .filter(factor -> factor.name().equals(fit.getFactor()))
                .map(factor -> words.choosing().fits(factor, about(factor, fit.getAbout())));
    }

    private String about(Factor factor, List<String> about) {
        return words.list(about.stream().map(word -> named(factor, word)).toList());
    }

    private String named(Factor factor, String word) {
        return switch (factor) {
            case LOCATION -> formats.country(word);
            case LANGUAGE -> Locale.forLanguageTag(word).getDisplayLanguage(words.locale());
            case SOLUTIONS, SERVICES, INDUSTRIES, KEYWORDS, RESPONSE_TIME, SIMILAR_DEALS, COMPETENCIES, ENDORSEMENTS ->
                word;
        };
    }
}
