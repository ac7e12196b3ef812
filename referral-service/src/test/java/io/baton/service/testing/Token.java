package io.baton.service.testing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A bearer token as an identity provider would sign it.
 *
 * @param user the subject
 * @param partner the partner's id; empty for the program's side
 * @param email the user's address; empty if the token does not say it
 * @param roles what the user may do
 * @param secret what signs it
 * @param expiry when it ends; null for a token that does not say it
 */
public record Token(String user, String partner, String email, List<String> roles, String secret, Instant expiry) {
    public static final String SECRET = "a-secret-for-tests-of-32-bytes-or-more";
    private static final Instant LONG_AHEAD = Instant.parse("2100-01-01T00:00:00Z");

    public static Token partner(String partner, String... roles) {
        return new Token("user-of-" + partner, partner, "ida.kern@partner.example", List.of(roles), SECRET, LONG_AHEAD);
    }

    public static Token program(String... roles) {
        return new Token("program-system", "", "sam.seller@program.example", List.of(roles), SECRET, LONG_AHEAD);
    }

    public Token of(String otherUser) {
        return new Token(otherUser, partner, email, roles, secret, expiry);
    }

    public Token withAddress(String other) {
        return new Token(user, partner, other, roles, secret, expiry);
    }

    public Token signedWith(String other) {
        return new Token(user, partner, email, roles, other, expiry);
    }

    public Token withoutAddress() {
        return new Token(user, partner, "", roles, secret, expiry);
    }

    public Token endedAt(Instant end) {
        return new Token(user, partner, email, roles, secret, end);
    }

    public String signed() {
        String body = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + encoded(claims());
        return body + "." + base64(signature(body));
    }

    private String claims() {
        String names = roles.stream().map(role -> '"' + role + '"').collect(Collectors.joining(","));
        String end = expiry == null ? "" : ",\"exp\":" + expiry.getEpochSecond();
        return "{\"sub\":\"%s\",%s%s\"roles\":[%s]%s}"
                .formatted(user, claim("partner", partner), claim("email", email), names, end);
    }

    private static String claim(String name, String value) {
        return value.isEmpty() ? "" : "\"%s\":\"%s\",".formatted(name, value);
    }

    private byte[] signature(String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(body.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String json) {
        return base64(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
