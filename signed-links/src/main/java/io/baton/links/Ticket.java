package io.baton.links;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who somebody is, as Baton itself says it, until an instant.
 *
 * @param id of this ticket; no two have the same
 * @param userId as events name them
 * @param partnerId their company; empty on the program's side
 * @param name their full name, if it is known
 * @param email their address, if it is known
 * @param roles what they may do (L14), as tokens name them
 * @param about the one referral that it is for; empty if it is for all that the roles allow
 * @param expires from when on it is worth nothing
 */
public record Ticket(
        String id,
        String userId,
        Optional<String> partnerId,
        Optional<String> name,
        Optional<String> email,
        List<String> roles,
        Optional<String> about,
        Instant expires) {
    public Ticket {
        roles = List.copyOf(roles);
    }

    /** @return the same of somebody, who may do this */
    public Ticket with(List<String> others) {
        return new Ticket(id, userId, partnerId, name, email, others, about, expires);
    }

    /** @return the same of somebody, under another id and until another instant */
    public Ticket renewed(String newId, Instant until) {
        return new Ticket(newId, userId, partnerId, name, email, roles, about, until);
    }
}
