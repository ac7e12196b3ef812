package io.baton.api.web;

import io.baton.events.Actor;
import io.baton.events.ActorKind;
import io.baton.events.sealing.Sealing;
import io.baton.lifecycle.roles.Asker;
import io.baton.lifecycle.roles.Right;
import io.baton.lifecycle.roles.Role;
import io.baton.projections.views.Viewer;
import io.micronaut.security.authentication.Authentication;
import java.util.Collection;
import java.util.Optional;

/**
 * The caller of a request, as the token says.
 *
 * @param userId as the identity provider names them
 * @param partnerId their company; empty on the program's side
 * @param name their full name, if the token says it
 * @param email their e-mail address, if the token says it
 * @param roles what they may do
 */
public record Caller(
        String userId,
        Optional<String> partnerId,
        Optional<String> name,
        Optional<String> email,
        Collection<String> roles) {
    private static final String PARTNER_CLAIM = "partner";
    /** As OpenID Connect names them. */
    private static final String NAME_CLAIM = "name";

    private static final String EMAIL_CLAIM = "email";

    /** A user without an e-mail address is a contact of no referral. */
    private static final String NOBODY = "";

    public static Caller of(Authentication authentication) {
        return new Caller(
                authentication.getName(),
                claim(authentication, PARTNER_CLAIM),
                claim(authentication, NAME_CLAIM),
                claim(authentication, EMAIL_CLAIM),
                authentication.getRoles());
    }

    private static Optional<String> claim(Authentication authentication, String name) {
        return Optional.ofNullable(authentication.getAttributes().get(name)).map(Object::toString);
    }

    /** @throws ProblemException if the token names no partner: then it has no referrals */
    public String partner() {
        return partnerId.orElseThrow(
                () -> new ProblemException(Problem.of(403, "forbidden", "Forbidden", "Your token names no partner.")));
    }

    /**
     * @return the viewer who sees their company's referrals, or some of them
     * @throws ProblemException if the token names no partner
     */
    public Viewer viewer() {
        return new Viewer(partner(), userId, onlyAsContact());
    }

    /**
     * @return the pseudonym of a partner's user without an admin role, by the address in the token: they see and decide only
     *     referrals that list them as a contact (L14); empty for everyone else
     */
    public Optional<String> onlyAsContact() {
        return asker().onlyAsContact() ? Optional.of(Sealing.subjectOf(email.orElse(NOBODY))) : Optional.empty();
    }

    /** @throws ProblemException if the token is a partner's */
    public void requireProgram() {
        if (!ofProgram())
            throw new ProblemException(Problem.of(403, "forbidden", "Forbidden", "Only the program may do this."));
    }

    /** @return whether it is one of the program's operators */
    public boolean ofProgram() {
        return may(Right.OPERATE);
    }

    public boolean may(Right right) {
        return asker().has(right);
    }

    /** @return the caller as the rules know them */
    public Asker asker() {
        return new Asker(partnerId, Role.named(roles));
    }

    public Actor actor() {
        String role = roles.stream().sorted().findFirst().orElse("");
        return new Actor(
                partnerId.isPresent() ? ActorKind.PARTNER : ActorKind.PROGRAM, partnerId.orElse(null), userId, role);
    }
}
