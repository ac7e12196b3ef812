package io.baton.inbox.session;

import io.baton.api.access.Identity;
import io.baton.api.gateway.SessionBook;
import io.baton.api.gateway.SignInBook;
import io.baton.inbox.InboxSettings;
import io.baton.kafka.write.NotAppendedException;
import io.baton.lifecycle.roles.Role;
import io.baton.links.Ticket;
import io.baton.links.Tickets;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sessions of browsers: a signed ticket in a cookie, which only this site gets and no script reads. A session lasts eight
 * hours, and goes on while its owner works; one that an identity provider began goes on no longer. It is noted in the book of sessions,
 * where its owner finds it and ends it.
 */
@Singleton
public final class Sessions {
    /** Where sessions begin. */
    public static final String SIGN_IN = "/signin";

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    /** In the ids of the sessions that an identity provider began: it says who they are, and they end by their own expiry. */
    private static final String PROVIDED = "provided-";
    /** In the ids of the sessions that a link of one's own machine began: it names their roles. */
    private static final String LOCAL = "local-";

    private static final Duration LIFE = Duration.ofHours(8);
    private static final Duration RENEWED_BELOW = Duration.ofHours(7);
    /** Browsers take it only from this host, by TLS, for all of its paths; so no other host can set it. */
    private static final String SECURE_NAME = "__Host-baton";

    private static final String LOCAL_NAME = "baton-session";

    private final InboxSettings settings;
    private final SignInBook people;
    private final SessionBook book;
    private final Tickets tickets;
    private final InstantSource clock;

    Sessions(InboxSettings settings, SignInBook people, SessionBook book, InstantSource clock) {
        this.settings = settings;
        this.people = people;
        this.book = book;
        this.clock = clock;
        tickets = Tickets.of(Tickets.Purpose.SESSION, settings.linkKeys());
    }

    /** @return whether the request carries a session's cookie, be it still worth something or not */
    boolean carriedBy(HttpRequest<?> request) {
        return request.getCookies().findCookie(name()).isPresent();
    }

    /** @return whose session the request carries; empty if none, if it is over or was ended, or if its owner has left */
    public Optional<Ticket> of(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(name())
                .flatMap(cookie -> tickets.read(cookie.getValue(), now()))
                .filter(session -> !book.wasEnded(session.id()))
                .flatMap(this::known);
    }

    /**
     * @return who it is, with the roles that they have now; empty for somebody who does not belong to the partner any more. Somebody whom an
     *     identity provider knows stays signed in without a role, and the page says that the role is missing
     */
    private Optional<Ticket> known(Ticket who) {
        if (isProvided(who) || namesOtherRoles(who)) return Optional.of(who);
        List<String> roles = rolesNow(who);
        return roles.isEmpty() ? Optional.empty() : Optional.of(who.with(roles));
    }

    /** A link of one's own machine gives roles that nobody else has given. As a contact, one is one there as well. */
    private static boolean namesOtherRoles(Ticket who) {
        return who.id().startsWith(LOCAL) && !who.roles().equals(Role.ofContacts());
    }

    /** @return whether they belong to the partner still */
    boolean stillKnown(Ticket who) {
        return !rolesNow(who).isEmpty();
    }

    private List<String> rolesNow(Ticket who) {
        return who.partnerId()
                .flatMap(partner -> who.email().map(email -> people.rolesNow(partner, email)))
                .orElse(List.of());
    }

    /**
     * @return the cookie that begins the session of somebody whom a link in their mail has signed in
     * @throws NotAppendedException if it could not be noted: nobody could end it
     */
    public Cookie begun(Ticket who, HttpRequest<?> request) {
        return begun(who.renewed(UUID.randomUUID().toString(), now().plus(LIFE)), device(request));
    }

    /**
     * @return the cookie that begins a session on one's own machine
     * @throws NotAppendedException if it could not be noted: nobody could end it
     */
    public Cookie begunHere(Ticket who, HttpRequest<?> request) {
        return begun(who.renewed(LOCAL + UUID.randomUUID(), now().plus(LIFE)), device(request));
    }

    /**
     * @return the cookie that begins a session of somebody whom the identity provider knows
     * @throws NotAppendedException if it could not be noted: nobody could end it
     */
    public Cookie begun(Identity who, HttpRequest<?> request) {
        Ticket session = new Ticket(
                PROVIDED + UUID.randomUUID(),
                who.userId(),
                who.partnerId(),
                who.name(),
                who.email(),
                who.roles(),
                Optional.empty(),
                now().plus(LIFE));
        return begun(session, device(request));
    }

    private Cookie begun(Ticket session, String device) {
        note(session, device, now());
        return cookie(tickets.signed(session)).maxAge(LIFE);
    }

    private void note(Ticket session, String device, Instant since) {
        book.note(
                owner(session),
                new SessionBook.Session(session.id(), session.roles(), device, since, session.expires()),
                session.name().orElse(""),
                session.email().orElse(""));
    }

    /** @return whose session it is */
    public static SessionBook.Owner owner(Ticket session) {
        return new SessionBook.Owner(session.partnerId(), session.userId());
    }

    private static String device(HttpRequest<?> request) {
        return Device.of(Optional.ofNullable(request.getHeaders().get(HttpHeaders.USER_AGENT))
                .orElse(""));
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
        Ticket longer = session.renewed(session.id(), now.plus(LIFE));
        Optional<SessionBook.Session> noted = book.find(session.id());
        try {
            note(
                    longer,
                    noted.map(SessionBook.Session::device).orElse(""),
                    noted.map(SessionBook.Session::since).orElse(now));
        } catch (NotAppendedException e) {
            LOG.info("A session goes on later: it cannot be noted just now", e);
            return Optional.empty();
        }
        return Optional.of(cookie(tickets.signed(longer)).maxAge(LIFE));
    }

    /**
     * Ends the session that the request carries, on all instances: a copy of its cookie is worth nothing, either.
     *
     * @throws NotAppendedException if it is not certain that it was ended
     */
    public void end(HttpRequest<?> request) {
        of(request).ifPresent(session -> book.end(owner(session), session.id()));
    }

    /** @return the cookie that takes a session off its browser */
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
