package io.baton.lifecycle.ranking;

import io.baton.lifecycle.check.Typed;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Normalises the terms that a need and a profile are compared by: in their canonical form, sorted, so that a reason always reads the same. */
final class Terms {
    private Terms() {}

    static Set<String> of(Collection<String> terms) {
        Set<String> normalised = new TreeSet<>();
        for (String term : terms) normalised.add(Typed.canonical(term));
        return normalised;
    }

    static Set<String> common(Set<String> some, Set<String> others) {
        Set<String> common = new TreeSet<>(some);
        common.retainAll(others);
        return common;
    }

    static Stream<String> words(String text) {
        return Stream.of(text.split("\\s+")).filter(word -> !word.isEmpty());
    }

    /** @return the language without its region or script */
    static String primaryLanguage(String tag) {
        return Typed.canonical(tag.split("-", 2)[0]);
    }
}
