package io.baton.api.access;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Signing in at an identity provider: OpenID Connect's authorization code, with PKCE (S256), state and nonce. The provider's answer
 * counts only for the browser that has begun the attempt, and once.
 */
public final class ProviderSignIn implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String SCOPE = "openid profile email";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final IdentityProvider provider;
    private final Client client;
    private final TokenVerifier verifier;

    /**
     * What this service is at the provider.
     *
     * @param id its client id, and so the audience of the provider's ID tokens
     * @param secret shown to the provider only
     * @param back the address that the provider sends browsers back to
     */
    public record Client(String id, String secret, URI back) {
        /** Never the secret: settings are printed without a thought. */
        @Override
        public String toString() {
            return "Client[" + id + "]";
        }
    }

    /**
     * One browser's attempt to sign in; the browser keeps it, in a cookie.
     *
     * @param state comes back with the provider's answer
     * @param nonce comes back within the provider's token
     * @param verifier shown to the provider when the code is redeemed
     */
    public record Attempt(String state, String nonce, String verifier) {
        private static final SecureRandom RANDOM = new SecureRandom();
        private static final int RANDOM_BYTES = 32;

        /** @return a new one that nobody can guess */
        public static Attempt begun() {
            return new Attempt(random(), random(), random());
        }

        private static String random() {
            byte[] bytes = new byte[RANDOM_BYTES];
            RANDOM.nextBytes(bytes);
            return base64(bytes);
        }

        private String challenge() {
            try {
                return base64(
                        MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every JDK has SHA-256", e);
            }
        }
    }

    public ProviderSignIn(IdentityProvider provider, Client client, InstantSource clock) {
        this.provider = provider;
        this.client = client;
        verifier = TokenVerifier.of(provider, client.id(), clock);
    }

    /**
     * @return the provider's page, where the attempt goes on
     * @throws ProviderUnavailableException if the provider does not answer
     */
    public URI page(Attempt attempt) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", client.id());
        query.put("redirect_uri", client.back().toString());
        query.put("scope", SCOPE);
        query.put("state", attempt.state());
        query.put("nonce", attempt.nonce());
        query.put("code_challenge", attempt.challenge());
        query.put("code_challenge_method", "S256");
        URI endpoint = provider.endpoint("authorization_endpoint");
        return URI.create(endpoint + (endpoint.getRawQuery() == null ? "?" : "&") + form(query));
    }

    /**
     * Redeems the code that a browser brought back.
     *
     * @return who it is; empty if the provider does not stand by the code, or its token is not for this attempt
     * @throws ProviderUnavailableException if the provider does not answer
     */
    public Optional<Identity> identity(Attempt attempt, String code) {
        return idToken(attempt, code)
                .flatMap(verifier::verify)
                .filter(claims -> attempt.nonce().equals(nonce(claims)))
                .map(Identity::of);
    }

    private static Object nonce(JWTClaimsSet claims) {
        return claims.getClaim("nonce");
    }

    private Optional<String> idToken(Attempt attempt, String code) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", client.back().toString());
        form.put("code_verifier", attempt.verifier());
        HttpResponse<String> answer = send(HttpRequest.newBuilder(provider.endpoint("token_endpoint"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .header("Authorization", "Basic " + credentials())
                .POST(BodyPublishers.ofString(form(form)))
                .build());
        if (answer.statusCode() >= 500)
            throw new ProviderUnavailableException(provider.issuer() + " answered " + answer.statusCode(), null);
        if (answer.statusCode() != 200) return Optional.empty();
        try {
            return Optional.ofNullable(JSONObjectUtils.getString(JSONObjectUtils.parse(answer.body()), "id_token"));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new ProviderUnavailableException(provider.issuer() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderUnavailableException(provider.issuer() + " was not waited for", e);
        }
    }

    /** Both parts are encoded before they are joined (RFC 6749, 2.3.1). */
    private String credentials() {
        String joined = encoded(client.id()) + ":" + encoded(client.secret());
        return Base64.getEncoder().encodeToString(joined.getBytes(StandardCharsets.US_ASCII));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        http.close();
    }
}
