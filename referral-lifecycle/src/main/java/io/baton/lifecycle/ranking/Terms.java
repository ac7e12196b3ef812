package io.baton.lifecycle.ranking;

import io.baton.lifecycle.check.Typed;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

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
}
