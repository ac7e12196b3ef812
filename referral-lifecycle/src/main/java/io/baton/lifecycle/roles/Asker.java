package io.baton.lifecycle.roles;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * One person with a token, and what they may do (L14).
 *
 * @param partnerId their company; empty on the program's side
 * @param roles the roles that the token names
 */
public record Asker(Optional<String> partnerId, Set<Role> roles) {
    public Asker {
        roles = Set.copyOf(roles);
    }

    /** @return whether one of their roles gives the right on their side */
    public boolean has(Right right) {
        Set<Role> giving = partnerId.isPresent() ? right.partnersRoles() : right.programsRoles();
        return !Collections.disjoint(roles, giving);
    }

    /** @return whether they see and decide only the referrals that list them as a contact */
    public boolean onlyAsContact() {
        return partnerId.isPresent() && !has(Right.WORK_ON_ALL_REFERRALS);
    }

    /**
     * @return whether their company's admins share idempotency keys with them, so that one may repeat another's decision; everybody
     *     else's keys are their own, so that nobody can read another's answer by guessing a key
     */
    public boolean sharesKeys() {
        return partnerId.filter(company -> !company.isEmpty()).isPresent() && !onlyAsContact();
    }

    /** @param sender the partner that sent the RFI, if one did */
    public boolean reads(Optional<String> sender) {
        return has(Right.READ_ALL_RFIS) || has(Right.READ_OWN_RFIS) && sender.isPresent() && sender.equals(partnerId);
    }

    /** @return whether they edit every partner's profiles, and what only the program gives: competencies and endorsements (L15) */
    public boolean editsAllProfiles() {
        return partnerId.isEmpty() && has(Right.EDIT_PROFILES);
    }

    /** @param owner the partner that the profile belongs to */
    public boolean readsProfileOf(String owner) {
        return has(Right.READ_PROFILES) && partnerId.map(owner::equals).orElse(true);
    }

    /** @param owner the partner that the profile belongs to */
    public boolean editsProfileOf(String owner) {
        return has(Right.EDIT_PROFILES) && partnerId.map(owner::equals).orElse(true);
    }

    /** @param partner whose people they are */
    public boolean managesPeopleOf(String partner) {
        return has(Right.MANAGE_PEOPLE) && partnerId.map(partner::equals).orElse(true);
    }

    /** @return whether they get the customer's signed link when they submit an RFI, to pass it on */
    public boolean passesOnCustomersLink() {
        return partnerId.isEmpty();
    }

    /** @return what kind of sender they are; empty if they send no RFIs */
    public Optional<SenderKind> sendsAs() {
        if (has(Right.PUBLISH_RFIS)) return Optional.of(SenderKind.PUBLISHER);
        return has(Right.SEND_LEADS) ? Optional.of(SenderKind.LEAD_SENDER) : Optional.empty();
    }
}
