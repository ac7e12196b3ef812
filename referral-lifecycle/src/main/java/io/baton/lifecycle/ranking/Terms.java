package io.baton.lifecycle.ranking;

import io.baton.lifecycle.check.Searched;
import io.baton.lifecycle.check.Typed;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Normalises the terms that a need and a profile are compared by: in their canonical form, sorted, so that a reason always reads the same. */
final class Terms {
    private Terms() {}

    static Set<String> of(Collection<String> terms) {
        Set<String> normalised = new TreeSet<>();
        for (String term : terms) normalised.add(Typed.canonical(term));
        return normalised;
    }

    /** @return the terms in each form that a search may have them in */
    static Set<String> found(Collection<String> terms) {
        return terms.stream().map(Searched::forms).flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    /** @return the terms in one form each, as {@link #found} has them too */
    static Set<String> searched(Collection<String> terms) {
        return terms.stream()
                .map(term -> Searched.forms(term).getFirst())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> common(Set<String> some, Set<String> others) {
        Set<String> common = new TreeSet<>(some);
        common.retainAll(others);
        return common;
    }

    /** @return the language without its region or script */
    static String primaryLanguage(String tag) {
        return Typed.canonical(tag.split("-", 2)[0]);
    }
}
