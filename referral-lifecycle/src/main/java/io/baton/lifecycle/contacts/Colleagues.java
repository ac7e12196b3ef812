package io.baton.lifecycle.contacts;

import io.baton.lifecycle.Sealed;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The colleagues on an engagement: nobody twice, and at most {@link #MOST} (L9). A fault is the path of the field that is wrong,
 * as decisions and the API name it.
 *
 * <p>A contact of the location may be a colleague, too: the partner names whom the customer is to expect.
 *
 * <p>The constructor accepts any list. Older engagements have colleagues who stand in them twice, for accepting did not ask
 * this rule; they stay readable, and changing or removing such a colleague leaves one or none of them.
 *
 * @param people in the order in which they joined
 */
public record Colleagues(List<Sealed> people) {
    public static final int MOST = 50;

    private static final String LIST = "colleagues";

    public Colleagues {
        people = List.copyOf(people);
    }

    /** @return whether one of them has this id */
    public boolean include(String contactId) {
        return people.stream().anyMatch(is(contactId));
    }

    /** @return what is wrong with them as the partner names them on accepting: one too many, or the first who is named twice */
    public Optional<String> fault() {
        if (people.size() > MOST) return Optional.of(LIST);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < people.size(); i++)
            if (!seen.add(people.get(i).subjectId())) return Optional.of(LIST + "[" + i + "].email");
        return Optional.empty();
    }

    /** @return what is wrong if this colleague joins */
    public Optional<String> faultOfAdding(Sealed colleague) {
        if (include(colleague.subjectId())) return Optional.of("email");
        return people.size() >= MOST ? Optional.of("contacts") : Optional.empty();
    }

    /** @return what is wrong if the colleague who has this id becomes this one */
    public Optional<String> faultOfChanging(String contactId, Sealed colleague) {
        String after = colleague.subjectId();
        return !after.equals(contactId) && include(after) ? Optional.of("email") : Optional.empty();
    }

    public Colleagues with(Sealed colleague) {
        return new Colleagues(
                Stream.concat(people.stream(), Stream.of(colleague)).toList());
    }

    public Colleagues replacing(String contactId, Sealed colleague) {
        return new Colleagues(people.stream()
                .map(before -> is(contactId).test(before) ? colleague : before)
                .distinct()
                .toList());
    }

    public Colleagues without(String contactId) {
        return new Colleagues(people.stream().filter(is(contactId).negate()).toList());
    }

    private static Predicate<Sealed> is(String contactId) {
        return colleague -> colleague.subjectId().equals(contactId);
    }
}
