package io.baton.quickstart.machine;

import io.baton.links.SigningKeys;
import io.baton.links.Ticket;
import io.baton.links.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Links that sign the people of the samples in, on this machine only: the service accepts them only where {@code ./baton up} started it. */
public final class SignInLinks {
    private static final Duration VALID = Duration.ofDays(30);

    private SignInLinks() {}

    /** @return the inbox of one of the samples' partners, as its admin */
    public static String partner(RunningBaton running, String partner, String user, String name, String email) {
        return link(running, Optional.of(partner), user, name, email, List.of("partner-admin", "referrals-admin"));
    }

    /** @return the pages of the program, for somebody with these roles */
    public static String program(RunningBaton running, String user, String name, String email, String... roles) {
        return link(running, Optional.empty(), user, name, email, List.of(roles));
    }

    private static String link(
            RunningBaton running,
            Optional<String> partner,
            String user,
            String name,
            String email,
            List<String> roles) {
        Ticket ticket = new Ticket(
                UUID.randomUUID().toString(),
                user,
                partner,
                Optional.of(name),
                Optional.of(email),
                roles,
                Optional.empty(),
                Instant.now().plus(VALID));
        String signed = Tickets.of(Tickets.Purpose.LOCAL_SIGN_IN, SigningKeys.of(running.localKey()))
                .signed(ticket);
        return running.api() + "/signin/link?ticket=" + signed;
    }
}
