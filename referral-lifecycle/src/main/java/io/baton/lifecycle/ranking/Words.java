package io.baton.lifecycle.ranking;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Words as they are compared: in lower case, and in one order. */
final class Words {
    private Words() {}

    static Set<String> of(Collection<String> words) {
        Set<String> compared = new TreeSet<>();
        for (String word : words) compared.add(word.strip().toLowerCase(Locale.ROOT));
        return compared;
    }

    static Set<String> common(Set<String> some, Set<String> others) {
        Set<String> common = new TreeSet<>(some);
        common.retainAll(others);
        return common;
    }
}
