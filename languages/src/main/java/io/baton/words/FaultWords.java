package io.baton.words;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What is wrong with a field, in one language. */
public interface FaultWords {
    String phrase(FaultPhrase phrase);

    /** @return what the API says is wrong, in this language; as the API says it, if it says what no page's form asks for */
    default String say(String english) {
        for (Known known : Known.ALL) {
            Matcher said = known.pattern().matcher(english);
            if (said.matches())
                return phrase(known.phrase())
                        .formatted(IntStream.rangeClosed(1, said.groupCount())
                                .mapToObj(said::group)
                                .toArray());
        }
        return english;
    }

    /** A sentence of the API's, with what differs in it as groups. */
    record Known(FaultPhrase phrase, Pattern pattern) {
        /** The longest first, for some begin as others do. */
        private static final List<Known> ALL = Arrays.stream(FaultPhrase.values())
                .sorted(Comparator.comparingInt(
                                (FaultPhrase phrase) -> phrase.english().length())
                        .reversed())
                .map(phrase -> new Known(
                        phrase,
                        Pattern.compile(Pattern.quote(phrase.english()).replace("%s", "\\E([^\\n]{1,200})\\Q"))))
                .toList();
    }
}
