package io.baton.api.web;

import io.micronaut.core.annotation.Nullable;
import java.util.Arrays;

/** The entity tags of the header {@code If-None-Match} (RFC 9110, 13.1.2); each is a version. {@link IfMatch} reads the other header. */
public final class EntityTags {
    private static final String ANY = "*";
    private static final String WEAK = "W/";

    private EntityTags() {}

    /** @return whether the header names the tag; compared weakly, as the standard requires for reads */
    public static boolean match(@Nullable String header, String tag) {
        return header != null
                && Arrays.stream(header.split(","))
                        .map(String::strip)
                        .anyMatch(known -> known.equals(ANY) || known.equals(tag) || known.equals(WEAK + tag));
    }
}
