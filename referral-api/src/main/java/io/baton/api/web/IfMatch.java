package io.baton.api.web;

import io.micronaut.core.annotation.Nullable;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the header {@code If-Match} allows (RFC 9110, 13.1.1): the versions that the client has read, one of which must be the
 * present one.
 *
 * @param versions empty if every version is allowed
 */
public record IfMatch(SortedSet<Long> versions) {
    private static final String ANY = "*";
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    /**
     * @param header as it was sent, if it was
     * @throws ProblemException if it is neither a list of ETags that this service can have given, nor {@code *}
     */
    public static IfMatch of(@Nullable String header) {
        SortedSet<Long> versions = new TreeSet<>();
        if (header == null || header.strip().equals(ANY)) return new IfMatch(versions);
        List<String> tags = Arrays.stream(header.split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
        if (tags.isEmpty()) throw unreadable();
        for (String tag : tags) {
            Matcher version = VERSION.matcher(tag);
            if (!version.matches()) throw unreadable();
            versions.add(Long.valueOf(version.group(1)));
        }
        return new IfMatch(versions);
    }

    /** @return that a client sends who has read this version */
    public static IfMatch only(long version) {
        return new IfMatch(new TreeSet<>(List.of(version)));
    }

    /** @return whether a change may be made to this version */
    public boolean allows(long version) {
        return versions.isEmpty() || versions.contains(version);
    }

    /** @return the newest version that the client has read; empty if every version is allowed */
    public OptionalLong newest() {
        return versions.isEmpty() ? OptionalLong.empty() : OptionalLong.of(versions.last());
    }

    private static ProblemException unreadable() {
        return new ProblemException(Problem.badRequest(
                "If-Match must be one ETag or a list of them, as the answer that you have read says it in its header ETag:"
                        + " the version in quotation marks, such as \"2\"."));
    }
}
