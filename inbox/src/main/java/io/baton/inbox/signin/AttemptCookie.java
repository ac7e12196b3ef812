package io.baton.inbox.signin;

import io.baton.api.access.ProviderSignIn.Attempt;
import io.baton.inbox.InboxSettings;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** Keeps an attempt to sign in at the provider in the browser that has begun it, so that any instance can go on with it. */
final class AttemptCookie {
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final String SECURE_NAME = "__Host-baton-attempt";
    private static final String LOCAL_NAME = "baton-attempt";
    private static final String BETWEEN = ".";
    private static final int PARTS = 4;

    private final InboxSettings settings;

    AttemptCookie(InboxSettings settings) {
        this.settings = settings;
    }

    /**
     * An attempt that a browser has brought back.
     *
     * @param to the page that it leads to: not trusted, since browsers can change it
     */
    record Kept(Attempt attempt, String to) {}

    Cookie kept(Attempt attempt, String to) {
        String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(to.getBytes(StandardCharsets.UTF_8));
        return cookie(String.join(BETWEEN, attempt.state(), attempt.nonce(), attempt.verifier(), encoded))
                .maxAge(LIFE);
    }

    Optional<Kept> of(HttpRequest<?> request) {
        return request.getCookies().findCookie(name()).map(Cookie::getValue).flatMap(AttemptCookie::read);
    }

    Cookie over() {
        return cookie("").maxAge(Duration.ZERO);
    }

    private static Optional<Kept> read(String value) {
        String[] parts = value.split("\\.", -1);
        if (parts.length != PARTS || !value.matches("[A-Za-z0-9_.-]+")) return Optional.empty();
        try {
            String to = new String(Base64.getUrlDecoder().decode(parts[3]), StandardCharsets.UTF_8);
            return Optional.of(new Kept(new Attempt(parts[0], parts[1], parts[2]), to));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Lax: the provider's page sends the browser back, and that is another site. */
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
}
