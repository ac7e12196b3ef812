package io.baton.api.limits;

import io.baton.api.ApiSettings;
import io.baton.api.web.IdempotencyKey;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.server.HttpServerConfiguration.CorsConfiguration;
import io.micronaut.http.server.cors.CorsOriginConfiguration;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Lets scripts on pages of other origins, such as a portal of the program's, ask the API and read its answers: those that the deployment
 * names, and no others. They need a token as everybody does; a browser sends them no session's cookie along.
 */
@Singleton
final class OtherOrigins implements BeanCreatedEventListener<CorsConfiguration> {
    /** What clients read beside the body. */
    private static final List<String> READ = List.of(
            HttpHeaders.ETAG,
            HttpHeaders.LOCATION,
            HttpHeaders.RETRY_AFTER,
            "RateLimit",
            "RateLimit-Policy",
            "X-Request-Id");

    private static final List<String> SENT = List.of(
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.ACCEPT,
            HttpHeaders.ACCEPT_LANGUAGE,
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_NONE_MATCH,
            IdempotencyKey.HEADER,
            "Last-Event-ID",
            "X-Request-Id");

    private static final Duration ASKED_AGAIN_AFTER = Duration.ofHours(1);

    private final ApiSettings settings;

    OtherOrigins(ApiSettings settings) {
        this.settings = settings;
    }

    @Override
    public CorsConfiguration onCreated(BeanCreatedEvent<CorsConfiguration> created) {
        CorsConfiguration cors = created.getBean();
        // Else what asks from elsewhere gets an empty 403 on localhost only. It needs a token here as well, and reads
        // nothing without the headers.
        cors.setLocalhostPassThrough(true);
        if (settings.corsOrigins().isEmpty()) return cors;
        CorsOriginConfiguration others = new CorsOriginConfiguration();
        others.setAllowedOrigins(settings.corsOrigins());
        others.setAllowedHeaders(SENT);
        others.setExposedHeaders(READ);
        others.setAllowCredentials(false);
        others.setMaxAge(ASKED_AGAIN_AFTER.toSeconds());
        cors.setConfigurations(Map.of("others", others));
        cors.setEnabled(true);
        return cors;
    }
}
