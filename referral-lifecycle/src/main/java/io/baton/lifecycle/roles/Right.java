package io.baton.lifecycle.roles;

import static io.baton.lifecycle.roles.Role.DEAL_REVIEWER;
import static io.baton.lifecycle.roles.Role.MARKETING_PUBLISHER;
import static io.baton.lifecycle.roles.Role.OPERATOR;
import static io.baton.lifecycle.roles.Role.PARTNER_ADMIN;
import static io.baton.lifecycle.roles.Role.PROFILE_ADMIN;
import static io.baton.lifecycle.roles.Role.REFERRALS_ADMIN;
import static io.baton.lifecycle.roles.Role.REFERRALS_USER;
import static io.baton.lifecycle.roles.Role.SELLER;
import static io.baton.lifecycle.roles.Role.SERVICE_AGENT;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody may do (L14), and with which role: in a partner's company, or on the program's side. A role counts on its own side
 * only: an operator's role in a partner's token gives nothing.
 */
public enum Right {
    /** See and decide the company's referrals that list them as a contact, and mark them (L13). */
    WORK_ON_REFERRALS(partner(PARTNER_ADMIN, REFERRALS_ADMIN, REFERRALS_USER), program()),
    /** See and decide all of the company's referrals; the admins share their idempotency keys. */
    WORK_ON_ALL_REFERRALS(partner(PARTNER_ADMIN, REFERRALS_ADMIN), program()),
    /** Read the company's business profiles; the program's operators read everybody's. */
    READ_PROFILES(partner(PARTNER_ADMIN, REFERRALS_ADMIN, REFERRALS_USER, PROFILE_ADMIN), program(OPERATOR)),
    /** Edit the company's business profiles; the program's operators edit everybody's. */
    EDIT_PROFILES(partner(PARTNER_ADMIN, PROFILE_ADMIN), program(OPERATOR)),
    /** Decide on partners' names that wait. */
    REVIEW_PROFILES(partner(), program(OPERATOR)),
    /** Say who belongs to a partner, and with which roles; the program's operators do so for every partner, which begins without admins. */
    MANAGE_PEOPLE(partner(PARTNER_ADMIN), program(OPERATOR)),
    /** Publish what customers and marketing ask. */
    PUBLISH_RFIS(partner(), program(MARKETING_PUBLISHER)),
    /** Send a sales-qualified lead to another partner. */
    SEND_LEADS(partner(REFERRALS_ADMIN), program(SELLER, SERVICE_AGENT)),
    /** Choose an RFI's id; everybody else gets one, so that nobody meets another's RFI by choosing its id. */
    CHOOSE_RFI_IDS(partner(), program(MARKETING_PUBLISHER, SELLER, SERVICE_AGENT)),
    /** Read how an RFI stands that their company sent. */
    READ_OWN_RFIS(partner(PARTNER_ADMIN, REFERRALS_ADMIN), program()),
    /** Read how any RFI stands. */
    READ_ALL_RFIS(partner(), program(MARKETING_PUBLISHER, SELLER, SERVICE_AGENT, OPERATOR)),
    /** List everybody's RFIs; who sends leads lists their own, and a partner's admins those of their company. */
    LIST_ALL_RFIS(partner(), program(MARKETING_PUBLISHER, OPERATOR)),
    /** Read how all partners' referrals stand, without what is a partner's alone. */
    READ_ALL_REFERRALS(partner(), program(OPERATOR)),
    /** Step in where a referral goes wrong: give its partner more time, hand it over to another, cancel it, or have its mails sent again. */
    STEER_REFERRALS(partner(), program(OPERATOR)),
    /** Decide on what partners have filed (L12). */
    REVIEW_REGISTRATIONS(partner(), program(DEAL_REVIEWER)),
    /** Set the program's policy, and lift mail suppressions. */
    OPERATE(partner(), program(OPERATOR));

    private final Set<Role> partnersRoles;
    private final Set<Role> programsRoles;

    Right(Set<Role> partnersRoles, Set<Role> programsRoles) {
        this.partnersRoles = partnersRoles;
        this.programsRoles = programsRoles;
    }

    /** @return the roles that give it in a partner's company */
    public Set<Role> partnersRoles() {
        return partnersRoles;
    }

    /** @return the roles that give it on the program's side */
    public Set<Role> programsRoles() {
        return programsRoles;
    }

    /** @return all roles that give it on either side */
    public Set<Role> roles() {
        return Stream.concat(partnersRoles.stream(), programsRoles.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Role> partner(Role... roles) {
        return Set.of(roles);
    }

    private static Set<Role> program(Role... roles) {
        return Set.of(roles);
    }
}
