package io.baton.api.access;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Whose bearer tokens a deployment accepts.
 *
 * @param issuer of the deployment's tokens; empty if it accepts none but its own machine's
 * @param localKeys verify tokens that were made on this machine (HS256); empty for a deployment that others reach
 */
public record TokenSettings(Optional<Issuer> issuer, List<String> localKeys) {
    public TokenSettings {
        localKeys = List.copyOf(localKeys);
    }

    /**
     * @param address of the identity provider, as its tokens name it ({@code iss})
     * @param audience this deployment's name in tokens ({@code aud}): one for somebody else is none for us
     * @param keys where its public keys are (JWKS); empty if its metadata says it
     */
    public record Issuer(String address, String audience, Optional<URI> keys) {}

    /** Never the keys: settings are printed without a thought. */
    @Override
    public String toString() {
        return "TokenSettings[" + issuer + "]";
    }
}
