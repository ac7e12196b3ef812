package io.baton.events.topics;

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
        return HexFormat.of().formatHex(Sha256.of(String.join(String.valueOf(SEPARATOR), parts)), 0, BYTES);
    }
}
