package io.baton.inbox.session;

import io.baton.links.Ticket;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Singleton;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Whoever has a session is known to the API as if by a token with the same claims. A token in the request counts more. */
@Singleton
final class SessionAuthentication implements AuthenticationFetcher<HttpRequest<?>> {
    private final Sessions sessions;

    SessionAuthentication(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        if (request.getHeaders().contains(HttpHeaders.AUTHORIZATION)) return Mono.empty();
        return Mono.justOrEmpty(sessions.of(request).map(SessionAuthentication::of));
    }

    private static Authentication of(Ticket session) {
        Map<String, Object> claims = new HashMap<>();
        session.partnerId().ifPresent(partner -> claims.put("partner", partner));
        session.name().ifPresent(name -> claims.put("name", name));
        session.email().ifPresent(email -> claims.put("email", email));
        claims.put("exp", Date.from(session.expires()));
        return Authentication.build(session.userId(), session.roles(), claims);
    }
}
