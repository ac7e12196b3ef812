package io.baton.links;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The secret keys of one purpose: the first one signs, and all of them verify. So a key is rotated by putting a new one in front,
 * and what the old one signed stays good until the old one is taken off.
 */
public record SigningKeys(List<String> keys) {
    private static final int SHORTEST = 32;

    /** @throws IllegalArgumentException if there is none, or if one is shorter than 32 bytes in UTF-8 */
    public SigningKeys {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) throw new IllegalArgumentException("There is no key to sign with");
        for (String key : keys)
            if (key.getBytes(StandardCharsets.UTF_8).length < SHORTEST)
                throw new IllegalArgumentException("A signing key needs at least " + SHORTEST + " bytes");
    }

    /** @return a single key */
    public static SigningKeys of(String key) {
        return new SigningKeys(List.of(key));
    }

    /** Never the keys: settings are printed without a thought. */
    @Override
    public String toString() {
        return "SigningKeys[" + keys.size() + "]";
    }
}
