package io.baton.service;

import io.baton.api.access.TokenSettings;
import io.baton.kafka.settings.Environment;
import io.baton.kafka.settings.InvalidSettingException;
import io.baton.links.SigningKeys;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What the service signs with, and whose tokens it believes: a key for each purpose, so that each is changed on its own and none opens
 * another's door.
 *
 * @param links sign the links in mails, and the sessions of browsers
 * @param instances sign what instances show each other; none for the only instance
 * @param tokens whose bearer tokens are accepted
 * @param provider where people sign in; empty if they have links mailed only
 */
public record KeySettings(
        SigningKeys links, List<String> instances, TokenSettings tokens, Optional<ProviderSettings> provider) {
    private static final String LOCAL_KEYS = "baton.local-keys";

    public KeySettings {
        instances = List.copyOf(instances);
    }

    /** @throws InvalidSettingException if that cannot work, naming the key */
    static KeySettings from(Environment environment) {
        environment.refuse("baton.jwt.secret", "baton.link-keys, baton.instance-keys and baton.token.issuer");
        environment.refuse("baton.local-sign-in", LOCAL_KEYS);
        return new KeySettings(
                new SigningKeys(environment.keys("baton.link-keys")),
                environment.keysIfAny("baton.instance-keys"),
                tokens(environment),
                provider(environment));
    }

    /**
     * An identity provider that people sign in at.
     *
     * @param issuer its address, as its tokens name it
     * @param clientId this service's name there
     * @param clientSecret shown to the provider only
     */
    record ProviderSettings(String issuer, String clientId, String clientSecret) {
        /** Never the secret: settings are printed without a thought. */
        @Override
        public String toString() {
            return "ProviderSettings[" + issuer + "]";
        }
    }

    private static Optional<ProviderSettings> provider(Environment environment) {
        return environment.text("baton.sign-in.issuer").map(address -> {
            environment.webAddress("baton.sign-in.issuer");
            return new ProviderSettings(
                    address.strip(),
                    environment.required("baton.sign-in.client-id"),
                    environment.required("baton.sign-in.client-secret"));
        });
    }

    private static TokenSettings tokens(Environment environment) {
        List<String> local = environment.keysIfAny(LOCAL_KEYS);
        Optional<TokenSettings.Issuer> issuer = environment
                .text("baton.token.issuer")
                .map(address -> {
                    environment.webAddress("baton.token.issuer");
                    return issuer(environment, address.strip());
                });
        if (local.isEmpty() && issuer.isEmpty())
            throw new InvalidSettingException(
                    "baton.token.issuer", "must be set (or " + LOCAL_KEYS + ", where nobody else reaches the service)");
        return new TokenSettings(issuer, local);
    }

    private static TokenSettings.Issuer issuer(Environment environment, String address) {
        Optional<URI> keys =
                environment.text("baton.token.jwks").map(any -> environment.webAddress("baton.token.jwks"));
        return new TokenSettings.Issuer(address, environment.required("baton.token.audience"), keys);
    }

    /** @return what signs in on this machine only; empty for a deployment that others reach */
    Optional<SigningKeys> local() {
        return tokens.localKeys().isEmpty() ? Optional.empty() : Optional.of(new SigningKeys(tokens.localKeys()));
    }

    /** Never the keys: settings are printed without a thought. */
    @Override
    public String toString() {
        return "KeySettings[" + tokens + "]";
    }
}
