package io.baton.links;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs texts for one purpose: HMAC-SHA256, in hexadecimal. */
final class Signature {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_SECRET = 32;

    private final String purpose;
    private final SecretKeySpec secret;

    /**
     * @param purpose stands before what is signed. Publishers choose what some links are about, and the same secret may sign
     *     the facade's tokens: without it, a text made to look like a token's body would get that token's signature
     * @throws IllegalArgumentException if the secret is shorter than 32 bytes in UTF-8
     */
    Signature(String purpose, String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < SHORTEST_SECRET)
            throw new IllegalArgumentException("The secret for links needs at least " + SHORTEST_SECRET + " bytes");
        this.purpose = purpose + ":";
        this.secret = new SecretKeySpec(bytes, ALGORITHM);
    }

    String of(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal((purpose + text).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }

    /** Takes as long for a wrong key as for the right one. */
    boolean accepts(String text, String key) {
        return MessageDigest.isEqual(of(text).getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8));
    }
}
