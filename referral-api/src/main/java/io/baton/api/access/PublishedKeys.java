package io.baton.api.access;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * The public keys of an identity provider (JWKS). They are read again every five minutes, and at once when a token names a key that
 * is not among them; but strangers who make up names of keys cause no more than two reads in ten seconds. While the provider does not
 * answer, the keys that were read last serve on.
 */
final class PublishedKeys implements JWKSetSource<SecurityContext> {
    private static final int PATIENCE_MILLIS = 2_000;
    private static final int MOST_BYTES = 256 * 1024;
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final Duration BETWEEN_READS = Duration.ofSeconds(10);
    private static final Duration WITHOUT_PROVIDER = Duration.ofHours(8);

    private final ResourceRetriever reader = new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, MOST_BYTES);
    private final Supplier<URI> address;

    private PublishedKeys(Supplier<URI> address) {
        this.address = address;
    }

    /** @param address where they are; asked at each read */
    static JWKSource<SecurityContext> at(Supplier<URI> address) {
        return JWKSourceBuilder.create(new PublishedKeys(address))
                .cache(LIFE.toMillis(), 2L * PATIENCE_MILLIS)
                .refreshAheadCache(false)
                .rateLimited(BETWEEN_READS.toMillis())
                .outageTolerant(WITHOUT_PROVIDER.toMillis())
                .build();
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long now, SecurityContext context)
            throws KeySourceException {
        try {
            return new URLBasedJWKSetSource<>(address.get().toURL(), reader).getJWKSet(refresh, now, context);
        } catch (ProviderUnavailableException | MalformedURLException | IllegalArgumentException e) {
            throw new JWKSetUnavailableException("The keys' address is not known", e);
        }
    }

    @Override
    public void close() throws IOException {
        // It holds nothing between two reads.
    }
}
