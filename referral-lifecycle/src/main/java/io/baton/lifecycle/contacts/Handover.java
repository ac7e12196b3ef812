package io.baton.lifecycle.contacts;

import io.baton.lifecycle.Sealed;
import java.util.HashSet;
import java.util.List;

/**
 * The contacts of a location, before and after its business profile has changed (L3). Their order does not count.
 *
 * @param before as the referral has them
 * @param after as the profile names them now
 */
public record Handover(List<Sealed> before, List<Sealed> after) {
    public Handover {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** @return whether anybody joined or left, or has another name, phone or language */
    public boolean changesAnything() {
        return !new HashSet<>(before).equals(new HashSet<>(after));
    }

    /** @return the pseudonyms of those who are new */
    public List<String> joined() {
        return without(after, before);
    }

    /** @return the pseudonyms of those who are no contacts any more */
    public List<String> left() {
        return without(before, after);
    }

    private static List<String> without(List<Sealed> people, List<Sealed> others) {
        List<String> known = others.stream().map(Sealed::subjectId).toList();
        return people.stream()
                .map(Sealed::subjectId)
                .filter(person -> !known.contains(person))
                .distinct()
                .toList();
    }
}
