package io.baton.lifecycle.roles;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The roles of L14. A token names each in lower case, with hyphens. */
public enum Role {
    PARTNER_ADMIN,
    REFERRALS_ADMIN,
    REFERRALS_USER,
    PROFILE_ADMIN,
    MARKETING_PUBLISHER,
    SELLER,
    SERVICE_AGENT,
    DEAL_REVIEWER,
    OPERATOR;

    /** @return the roles of somebody for being a contact of a location, as a ticket names them: they decide the referrals that list them */
    public static List<String> ofContacts() {
        return List.of(REFERRALS_USER.inToken());
    }

    /** @return the roles that people of a partner can have */
    public static Set<Role> ofPartners() {
        return EnumSet.of(PARTNER_ADMIN, REFERRALS_ADMIN, REFERRALS_USER, PROFILE_ADMIN);
    }

    /** @return as a token names it */
    public String inToken() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return the roles that a token names; names that are none of ours give nothing */
    public static Set<Role> named(Collection<String> names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : values()) if (names.contains(role.inToken())) roles.add(role);
        return roles;
    }
}
