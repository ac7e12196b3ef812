package io.baton.links;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs texts for one purpose: HMAC-SHA256, in hexadecimal. */
final class Signature {
    private static final String ALGORITHM = "HmacSHA256";

    private final String purpose;
    private final List<SecretKeySpec> keys;

    /**
     * @param purpose stands before what is signed. Publishers choose what some links are about, and a deployment may use the same
     *     key elsewhere: without it, a text made to look like a token's body would get that token's signature
     */
    Signature(String purpose, SigningKeys keys) {
        this.purpose = purpose + ":";
        this.keys = keys.keys().stream()
                .map(key -> new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM))
                .toList();
    }

    String of(String text) {
        return of(text, keys.getFirst());
    }

    private String of(String text, SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal((purpose + text).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }

    /** Takes as long for a wrong signature as for the right one. */
    boolean accepts(String text, String signature) {
        byte[] given = signature.getBytes(StandardCharsets.UTF_8);
        boolean accepted = false;
        for (SecretKeySpec key : keys)
            accepted |= MessageDigest.isEqual(of(text, key).getBytes(StandardCharsets.UTF_8), given);
        return accepted;
    }
}
