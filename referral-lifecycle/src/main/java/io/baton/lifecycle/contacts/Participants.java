package io.baton.lifecycle.contacts;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The people of the partner who are on a referral: they get its mails, and a referrals user among them sees and decides it
 * (L14).
 *
 * <p>Generic, so that the rules and the records of the contract share one answer.
 *
 * @param location the contacts of the target's location: they follow the business profile until the partner has decided
 * @param colleagues the colleagues on the engagement; none before it is accepted
 * @param id reads a person's pseudonym
 */
public record Participants<P>(List<P> location, List<P> colleagues, Function<P, String> id) {

    /** @return everybody, the location's contacts first; one who is both comes twice */
    public Stream<P> all() {
        return Stream.concat(location.stream(), colleagues.stream());
    }

    /** @return everybody's pseudonym */
    public Set<String> ids() {
        return all().map(id).collect(Collectors.toUnmodifiableSet());
    }

    /** @return whether this person is on the referral */
    public boolean include(String person) {
        return all().map(id).anyMatch(person::equals);
    }

    /**
     * The customer hears of the colleagues only if the partner names them as callers: most of them work on the deal unseen (L4).
     *
     * @param named the pseudonyms of those who are named as callers
     * @return who calls the customer: those who are named, each once; without any, the location's contacts; without those, the
     *     colleagues
     */
    public List<P> callers(Collection<String> named) {
        Set<String> seen = new HashSet<>();
        List<P> callers = all().filter(person -> named.contains(id.apply(person)))
                .filter(person -> seen.add(id.apply(person)))
                .toList();
        if (!callers.isEmpty()) return callers;
        return location.isEmpty() ? colleagues : location;
    }
}
