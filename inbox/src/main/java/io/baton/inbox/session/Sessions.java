package io.baton.inbox.session;

import io.baton.api.access.Identity;
import io.baton.api.gateway.SignInBook;
import io.baton.inbox.InboxSettings;
import io.baton.lifecycle.roles.Role;
import io.baton.links.Ticket;
import io.baton.links.Tickets;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * The sessions of browsers: a signed ticket in a cookie, which only this site gets and no script reads. A session lasts eight
 * hours, and goes on while its owner works; one that an identity provider began goes on no longer.
 */
@Singleton
public final class Sessions {
    /** Where sessions begin. */
    public static final String SIGN_IN = "/signin";

    /** In the ids of the sessions that an identity provider began: it says who they are, and they end by their own expiry. */
    private static final String PROVIDED = "provided-";
    private static final Duration LIFE = Duration.ofHours(8);
    private static final Duration RENEWED_BELOW = Duration.ofHours(7);
    /** Browsers take it only from this host, by TLS, for all of its paths; so no other host can set it. */
    private static final String SECURE_NAME = "__Host-baton";

    private static final String LOCAL_NAME = "baton-session";

    private final InboxSettings settings;
    private final SignInBook book;
    private final Tickets tickets;
    private final InstantSource clock;

    Sessions(InboxSettings settings, SignInBook book, InstantSource clock) {
        this.settings = settings;
        this.book = book;
        this.clock = clock;
        tickets = Tickets.of(Tickets.Purpose.SESSION, settings.linkKeys());
    }

    /** @return whether the request carries a session's cookie, be it still worth something or not */
    boolean carriedBy(HttpRequest<?> request) {
        return request.getCookies().findCookie(name()).isPresent();
    }

    /** @return whose session the request carries; empty if none, if it is over, or if its owner has left */
    public Optional<Ticket> of(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(name())
                .flatMap(cookie -> tickets.read(cookie.getValue(), now()))
                .filter(this::stillKnown);
    }

    /** @return false for somebody who had rights as a contact only, and is none any more: they have left */
    boolean stillKnown(Ticket who) {
        if (isProvided(who) || !who.roles().equals(Role.ofContacts())) return true;
        return who.partnerId()
                .flatMap(partner -> who.email().filter(email -> book.isContact(partner, email)))
                .isPresent();
    }

    /** @return the cookie that begins a session */
    public Cookie begun(Ticket who) {
        Ticket session = who.renewed(UUID.randomUUID().toString(), now().plus(LIFE));
        return cookie(tickets.signed(session)).maxAge(LIFE);
    }

    /** @return the cookie that begins a session of somebody whom the identity provider knows */
    public Cookie begun(Identity who) {
        Ticket session = new Ticket(
                PROVIDED + UUID.randomUUID(),
                who.userId(),
                who.partnerId(),
                who.name(),
                who.email(),
                who.roles(),
                Optional.empty(),
                now().plus(LIFE));
        return cookie(tickets.signed(session)).maxAge(LIFE);
    }

    private static boolean isProvided(Ticket session) {
        return session.id().startsWith(PROVIDED);
    }

    /**
     * @return the cookie by which a session goes on; empty while it has long enough to go, and for somebody whom the identity provider
     *     knows: it may know them no more
     */
    public Optional<Cookie> prolonged(Ticket session) {
        Instant now = now();
        if (isProvided(session) || session.expires().isAfter(now.plus(RENEWED_BELOW))) return Optional.empty();
        return Optional.of(cookie(tickets.signed(session.renewed(session.id(), now.plus(LIFE))))
                .maxAge(LIFE));
    }

    /** @return the cookie that ends it */
    public Cookie ended() {
        return cookie("").maxAge(Duration.ZERO);
    }

    private Cookie cookie(String value) {
        return Cookie.of(name(), value)
                .path("/")
                .httpOnly(true)
                .secure(settings.secure())
                .sameSite(SameSite.Lax);
    }

    private String name() {
        return settings.secure() ? SECURE_NAME : LOCAL_NAME;
    }

    private Instant now() {
        return clock.instant();
    }
}
