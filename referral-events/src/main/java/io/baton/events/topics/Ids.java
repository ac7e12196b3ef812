package io.baton.events.topics;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How ids are made that several writers must arrive at independently. */
public final class Ids {
    private static final int BYTES = 16;
    /** Cannot stand in an id, so that no two lists of parts give the same bytes. */
    private static final char SEPARATOR = '\0';

    /** Without letters that are mistaken for digits, or for each other: it is read out on the phone. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int REFERENCE_HALF = 4;
    private static final int BITS_OF_A_LETTER = 5;

    /** Spaces and dashes of any kind. */
    private static final Pattern NOT_SAID = Pattern.compile("[\\s\\p{Z}\\p{Pd}]+");

    private Ids() {}

    /** @return the id of the referral that this RFI becomes at this target: always the same (L2) */
    public static String referral(String rfiId, String profileId, String location) {
        return hash(rfiId, profileId, location);
    }

    /**
     * @return the number by which people name an RFI on the phone: the same for its customer, its sender and its partners. It
     *     helps to find an RFI and proves nothing
     */
    public static String reference(String rfiId) {
        long bits = ByteBuffer.wrap(Sha256.of("reference" + SEPARATOR + rfiId)).getLong();
        StringBuilder reference = new StringBuilder();
        for (int letter = 0; letter < 2 * REFERENCE_HALF; letter++) {
            if (letter == REFERENCE_HALF) reference.append('-');
            int index = (int) (bits >>> (Long.SIZE - BITS_OF_A_LETTER * (letter + 1))) & (ALPHABET.length() - 1);
            reference.append(ALPHABET.charAt(index));
        }
        return reference.toString();
    }

    /**
     * @param typed as somebody heard or read it: in any case, with or without its hyphen, and with letters that look like digits
     * @return the reference; empty if it is none
     */
    public static Optional<String> readReference(String typed) {
        String read = NOT_SAID.matcher(typed)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean known =
                read.length() == 2 * REFERENCE_HALF && read.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
        return known
                ? Optional.of(read.substring(0, REFERENCE_HALF) + '-' + read.substring(REFERENCE_HALF))
                : Optional.empty();
    }

    /** @return a 128-bit hash of the parts, in hexadecimal */
    public static String hash(String... parts) {
        return HexFormat.of().formatHex(Sha256.of(String.join(String.valueOf(SEPARATOR), parts)), 0, BYTES);
    }
}
