package io.baton.api.access;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.Map;

/**
 * An identity provider, as its OpenID Connect metadata describe it. They are read when they are first needed and kept: a provider that
 * does not answer while Baton starts does not keep it from starting.
 */
public final class IdentityProvider {
    private static final int PATIENCE_MILLIS = 2_000;
    private static final int MOST_BYTES = 256 * 1024;

    private final String issuer;
    private final ResourceRetriever reader = new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, MOST_BYTES);
    private volatile Map<String, Object> metadata;

    /** @param issuer its address, as its tokens name it */
    public IdentityProvider(String issuer) {
        this.issuer = issuer;
    }

    /** @return its address, as its tokens name it */
    public String issuer() {
        return issuer;
    }

    /**
     * @param name as OpenID Connect Discovery names it, such as {@code token_endpoint}
     * @throws ProviderUnavailableException if it does not answer, or does not say it
     */
    public URI endpoint(String name) {
        if (metadata().get(name) instanceof String address) return URI.create(address);
        throw new ProviderUnavailableException(issuer + " names no " + name, null);
    }

    private Map<String, Object> metadata() {
        Map<String, Object> known = metadata;
        if (known != null) return known;
        Map<String, Object> read = read();
        metadata = read;
        return read;
    }

    private Map<String, Object> read() {
        URI address = URI.create(issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration");
        try {
            Map<String, Object> read = JSONObjectUtils.parse(
                    reader.retrieveResource(address.toURL()).getContent());
            // Else one provider could speak for another.
            if (!issuer.equals(read.get("issuer")))
                throw new ProviderUnavailableException(address + " describes " + read.get("issuer"), null);
            return read;
        } catch (IOException | ParseException e) {
            throw new ProviderUnavailableException(address + " cannot be read", e);
        }
    }
}
