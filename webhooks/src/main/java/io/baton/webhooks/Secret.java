package io.baton.webhooks;

import io.baton.kafka.settings.InvalidSettingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an endpoint and Baton share, and nobody else has: {@code whsec_} and Base64 of 24 to 64 bytes, as Standard Webhooks say. */
final class Secret {
    private static final String PREFIX = "whsec_";
    private static final String HMAC = "HmacSHA256";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;

    private final byte[] key;

    private Secret(byte[] key) {
        this.key = key;
    }

    /** @throws InvalidSettingException naming the setting, and never its value, if it is no secret */
    static Secret read(String setting, String text) {
        byte[] key = decoded(text);
        if (key.length < SHORTEST || key.length > LONGEST)
            throw new InvalidSettingException(setting, "must be whsec_ and the Base64 of 24 to 64 bytes");
        return new Secret(key);
    }

    private static byte[] decoded(String text) {
        try {
            return text.startsWith(PREFIX) ? Base64.getDecoder().decode(text.substring(PREFIX.length())) : new byte[0];
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** @return the signature of a message that is sent at this second, as its header has it */
    String sign(String id, long second, String body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            byte[] signed = mac.doFinal((id + "." + second + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + HMAC, e);
        }
    }
}
