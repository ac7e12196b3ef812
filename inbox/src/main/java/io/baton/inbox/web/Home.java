package io.baton.inbox.web;

import io.baton.lifecycle.roles.Asker;
import io.baton.lifecycle.roles.Right;
import io.baton.lifecycle.roles.Role;
import java.util.Collection;
import java.util.Optional;

/** The page on which somebody's work begins, by their role. */
public final class Home {
    private static final String INBOX = "/inbox";

    private Home() {}

    /** @return the first page of somebody with these roles */
    public static String of(Optional<String> partnerId, Collection<String> roles) {
        Asker asker = new Asker(partnerId, Role.named(roles));
        if (partnerId.isPresent()) return keepsProfilesOnly(asker) ? "/profile" : INBOX;
        if (asker.has(Right.READ_ALL_REFERRALS)) return "/program";
        if (asker.has(Right.REVIEW_REGISTRATIONS)) return "/program/registrations";
        return asker.has(Right.SEND_LEADS) || asker.has(Right.LIST_ALL_RFIS) ? "/program/leads" : "/sessions";
    }

    private static boolean keepsProfilesOnly(Asker asker) {
        return asker.has(Right.READ_PROFILES) && !asker.has(Right.WORK_ON_REFERRALS);
    }

    /** @return where a sign-in leads: the inbox is what stands in an address that names no page, and not everybody has one */
    public static String instead(String to, Optional<String> partnerId, Collection<String> roles) {
        String home = of(partnerId, roles);
        return to.startsWith(INBOX) && !home.equals(INBOX) ? home : to;
    }
}
