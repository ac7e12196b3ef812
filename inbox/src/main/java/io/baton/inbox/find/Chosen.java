package io.baton.inbox.find;

import io.baton.links.RfiAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A partner that a customer has chosen, as a form sends it.
 *
 * @param profileId the profile
 * @param location the location within the profile
 */
public record Chosen(String profileId, String location) {
    /** Neither part has a comma when it is encoded. */
    private static final Pattern TEXT = Pattern.compile("([^,]+),([^,]+)");

    /** @return it in one value of a form */
    public String text() {
        return RfiAddress.encoded(profileId) + "," + RfiAddress.encoded(location);
    }

    /** @return what a form has sent; empty if it is none of these */
    static Optional<Chosen> read(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) return Optional.empty();
        try {
            return Optional.of(new Chosen(decoded(parts.group(1)), decoded(parts.group(2))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }
}
