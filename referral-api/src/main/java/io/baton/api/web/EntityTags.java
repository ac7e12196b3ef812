package io.baton.api.web;

import io.micronaut.core.annotation.Nullable;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The entity tags of the headers {@code If-None-Match} and {@code If-Match} (RFC 9110, 13.1); each is a version. */
public final class EntityTags {
    private static final String ANY = "*";
    private static final String WEAK = "W/";
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private EntityTags() {}

    /** @return whether the header names the tag; compared weakly, as the standard requires for reads */
    public static boolean match(@Nullable String header, String tag) {
        return header != null
                && Arrays.stream(header.split(","))
                        .map(String::strip)
                        .anyMatch(known -> known.equals(ANY) || known.equals(tag) || known.equals(WEAK + tag));
    }

    /**
     * @param ifMatch the header, if it was sent
     * @return the version that the client has read; null if every version matches
     * @throws ProblemException if the header holds none
     */
    @Nullable
    public static Long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals(ANY)) return null;
        Matcher version = VERSION.matcher(ifMatch);
        if (version.matches()) return Long.valueOf(version.group(1));
        throw new ProblemException(Problem.badRequest(
                "If-Match must be a single ETag, as the answer that you have read says it in its header ETag:"
                        + " the referral's version in quotation marks, such as \"2\"."));
    }
}
