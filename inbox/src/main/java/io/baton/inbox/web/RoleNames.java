package io.baton.inbox.web;

import io.baton.lifecycle.roles.Role;
import io.baton.words.InboxPhrase;

/** What roles are called on pages. */
public final class RoleNames {
    private RoleNames() {}

    /**
     * @return what a role of a partner is called
     * @throws IllegalArgumentException if it is a role of the program's people
     */
    public static InboxPhrase of(Role role) {
        return switch (role) {
            case PARTNER_ADMIN -> InboxPhrase.ROLE_PARTNER_ADMIN;
            case REFERRALS_ADMIN -> InboxPhrase.ROLE_REFERRALS_ADMIN;
            case REFERRALS_USER -> InboxPhrase.ROLE_REFERRALS_USER;
            case PROFILE_ADMIN -> InboxPhrase.ROLE_PROFILE_ADMIN;
            case MARKETING_PUBLISHER, SELLER, SERVICE_AGENT, DEAL_REVIEWER, OPERATOR ->
                throw new IllegalArgumentException(role + " is no role of a partner");
        };
    }
}
