package io.baton.lifecycle.contacts;

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
 * @param location the contacts of the target's location, as receipt fixed them
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

    /** @return who calls the customer: the colleagues; while there are none, the location's contacts */
    public List<P> callers() {
        return colleagues.isEmpty() ? location : colleagues;
    }
}
