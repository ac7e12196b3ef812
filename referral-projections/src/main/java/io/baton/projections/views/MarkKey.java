package io.baton.projections.views;

import io.baton.events.UserMark;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The key of a record of {@code user-marks}: its three parts, percent-encoded, with slashes between them. */
public final class MarkKey {
    private static final String SLASH = "/";
    private static final int PARTS = 3;

    private MarkKey() {}

    /** @return the key of this user's marks on this referral */
    public static String of(Viewer user, String referralId) {
        return String.join(SLASH, encoded(user.partnerId()), encoded(user.userId()), encoded(referralId));
    }

    /**
     * @param value null takes the marks back
     * @return the marks of the user and referral in the record's key; empty if the key cannot be parsed
     */
    static Optional<UserMark> read(String key, UserMark value) {
        String[] parts = key.split(SLASH, -1);
        if (parts.length != PARTS) return Optional.empty();
        Marks marks = Marks.of(value);
        try {
            return Optional.of(new UserMark(
                    decoded(parts[0]),
                    decoded(parts[1]),
                    decoded(parts[2]),
                    marks.favorite(),
                    marks.skipped(),
                    marks.opened()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }
}
