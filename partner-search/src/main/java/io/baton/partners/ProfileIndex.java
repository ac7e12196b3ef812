package io.baton.partners;

import io.baton.partners.Profiles.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The profiles that have something in common, such as their partner. Not safe for use by several threads. */
final class ProfileIndex {
    private final Map<String, SortedMap<String, Entry>> byTerm = new HashMap<>();
    private final Function<Entry, Stream<String>> terms;

    /** @param terms what a profile is found by */
    ProfileIndex(Function<Entry, Stream<String>> terms) {
        this.terms = terms;
    }

    void add(Entry entry) {
        terms.apply(entry)
                .forEach(term ->
                        byTerm.computeIfAbsent(term, _ -> new TreeMap<>()).put(entry.profileId(), entry));
    }

    void remove(Entry entry) {
        terms.apply(entry)
                .forEach(term -> byTerm.computeIfPresent(term, (_, found) -> {
                    found.remove(entry.profileId());
                    return found.isEmpty() ? null : found;
                }));
    }

    /** @return the profiles that have the term, by their ids */
    List<Entry> of(String term) {
        SortedMap<String, Entry> found = byTerm.get(term);
        return found == null ? List.of() : List.copyOf(found.values());
    }
}
