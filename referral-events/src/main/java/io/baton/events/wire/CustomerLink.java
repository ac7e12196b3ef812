package io.baton.events.wire;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signed link by which a customer follows and withdraws their RFI (L14). Whoever has it acts as the customer, for this
 * one RFI; nobody can make one without the deployment's secret.
 */
public final class CustomerLink {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_SECRET = 32;
    /**
     * Stands before what is signed. Publishers choose an RFI's id, and the same secret may sign the facade's tokens: without
     * it, an id made to look like a token's body would turn its key into that token's signature.
     */
    private static final String PURPOSE = "customer-link:";

    private final String publicUrl;
    private final SecretKeySpec secret;

    private CustomerLink(String publicUrl, SecretKeySpec secret) {
        this.publicUrl = publicUrl;
        this.secret = secret;
    }

    /**
     * @param publicUrl where customers reach the facade; with or without a slash at its end
     * @param secret the deployment's, at least 32 bytes in UTF-8
     * @throws IllegalArgumentException if the secret is shorter
     */
    public static CustomerLink of(URI publicUrl, String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < SHORTEST_SECRET)
            throw new IllegalArgumentException("The secret for links needs at least " + SHORTEST_SECRET + " bytes");
        return new CustomerLink(publicUrl.toString().replaceAll("/+$", ""), new SecretKeySpec(bytes, ALGORITHM));
    }

    /** @return where the customer follows the RFI: {@code <publicUrl>/v1/rfis/<rfiId>?key=<key>} */
    public URI link(String rfiId) {
        String path = URLEncoder.encode(rfiId, StandardCharsets.UTF_8).replace("+", "%20");
        return URI.create(publicUrl + "/v1/rfis/" + path + "?key=" + key(rfiId));
    }

    /** @return the RFI's key: an HMAC-SHA256 over its id, in hexadecimal */
    public String key(String rfiId) {
        return HexFormat.of().formatHex(signature(rfiId));
    }

    /** @return whether the key is the RFI's; takes as long for a wrong key as for the right one */
    public boolean accepts(String rfiId, String key) {
        byte[] expected = key(rfiId).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, key.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] signature(String rfiId) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal((PURPOSE + rfiId).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }
}
