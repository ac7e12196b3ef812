package io.baton.proof.work;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Bearer tokens (JWT, HS256), as this machine's own key signs them. */
final class Tokens {
    private static final Duration LIFE = Duration.ofDays(2);
    private static final String ALGORITHM = "HmacSHA256";

    private Tokens() {}

    /** @param partner empty for somebody of the program */
    static String token(String key, String partner, String role) {
        String claims =
                "{\"sub\":\"proof-%s\",\"roles\":[\"%s\"],\"exp\":%d,\"name\":\"Ida Kern\",\"email\":\"ida@proof.example\"%s}"
                        .formatted(
                                role,
                                role,
                                Instant.now().plus(LIFE).getEpochSecond(),
                                partner.isEmpty() ? "" : ",\"partner\":\"" + partner + "\"");
        String signed = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + encoded(claims.getBytes(StandardCharsets.UTF_8));
        return signed + "." + encoded(signature(key, signed));
    }

    private static byte[] signature(String key, String signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
