package io.baton.events.topics;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How ids are made that several writers must arrive at independently. */
public final class Ids {
    private static final int BYTES = 16;
    /** Cannot stand in an id, so that no two lists of parts give the same bytes. */
    private static final char SEPARATOR = '\0';

    private Ids() {}

    /** @return the id of the referral that this RFI becomes at this target: always the same (L2) */
    public static String referral(String rfiId, String profileId, String location) {
        return hash(rfiId, profileId, location);
    }

    /** @return a 128-bit hash of the parts, in hexadecimal */
    public static String hash(String... parts) {
        try {
            byte[] joined = String.join(String.valueOf(SEPARATOR), parts).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(joined), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
