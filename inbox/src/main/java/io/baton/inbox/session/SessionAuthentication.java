package io.baton.inbox.session;

import io.baton.api.gateway.SessionBook;
import io.baton.inbox.InboxSettings;
import io.baton.links.Ticket;
import io.baton.links.Tickets;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * Authenticates by session: to the API, its owner is the same as the owner of a token with the same claims. A request with a token
 * is authenticated by its token. The link in a partner's mail authenticates the one page that it opens, and nothing else.
 */
@Singleton
final class SessionAuthentication implements AuthenticationFetcher<HttpRequest<?>> {
    private static final String TICKET = "ticket";

    private final Sessions sessions;
    private final Tickets links;
    private final InstantSource clock;

    SessionAuthentication(Sessions sessions, InboxSettings settings, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
        links = Tickets.of(Tickets.Purpose.REQUEST, settings.linkKeys());
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        if (request.getHeaders().contains(HttpHeaders.AUTHORIZATION)) return Mono.empty();
        return Mono.justOrEmpty(sessions.of(request).or(() -> reading(request)).map(SessionAuthentication::of));
    }

    private Optional<Ticket> reading(HttpRequest<?> request) {
        if (request.getMethod() != HttpMethod.GET) return Optional.empty();
        return Optional.ofNullable(request.getParameters().get(TICKET))
                .flatMap(text -> links.read(text, clock.instant()))
                .filter(sessions::stillKnown)
                .filter(ticket -> ticket.about()
                        .filter(id -> request.getPath().equals("/inbox/" + id))
                        .isPresent());
    }

    private static Authentication of(Ticket session) {
        Map<String, Object> claims = new HashMap<>();
        session.partnerId().ifPresent(partner -> claims.put("partner", partner));
        session.name().ifPresent(name -> claims.put("name", name));
        session.email().ifPresent(email -> claims.put("email", email));
        claims.put("exp", Date.from(session.expires()));
        claims.put(SessionBook.CLAIM, session.id());
        return Authentication.build(session.userId(), session.roles(), claims);
    }
}
