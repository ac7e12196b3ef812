package io.baton.api.access;

import com.nimbusds.jwt.JWTClaimsSet;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Authenticates by bearer token. Of its claims, {@code sub} names the user, {@code partner} their company, {@code roles} what they may
 * do, {@code name} and {@code email} the person.
 */
@Singleton
final class BearerTokens implements TokenValidator<HttpRequest<?>> {
    private static final String ROLES_CLAIM = "roles";

    private final List<TokenVerifier> verifiers;
    /** Keys may have to be read first, and the threads of the connections may not wait for that. */
    private final Scheduler waiting = Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor());

    BearerTokens(TokenSettings settings, InstantSource clock) {
        Stream<TokenVerifier> local = settings.localKeys().isEmpty()
                ? Stream.of()
                : Stream.of(TokenVerifier.local(settings.localKeys(), clock));
        Stream<TokenVerifier> issued = settings.issuer().stream().map(issuer -> TokenVerifier.of(issuer, clock));
        verifiers = Stream.concat(local, issued).toList();
    }

    @Override
    public Publisher<Authentication> validateToken(String token, HttpRequest<?> request) {
        return Mono.fromCallable(() -> authenticated(token).orElse(null)).subscribeOn(waiting);
    }

    private Optional<Authentication> authenticated(String token) {
        return verifiers.stream()
                .flatMap(verifier -> verifier.verify(token).stream())
                .findFirst()
                .map(BearerTokens::of);
    }

    private static Authentication of(JWTClaimsSet claims) {
        Map<String, Object> all = claims.getClaims();
        return Authentication.build(claims.getSubject(), roles(all.get(ROLES_CLAIM)), all);
    }

    /** @return roles of a list, or of a single text; what is neither gives no role */
    static List<String> roles(Object claim) {
        if (claim instanceof String one) return List.of(one);
        if (claim instanceof List<?> several)
            return several.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .toList();
        return List.of();
    }
}
