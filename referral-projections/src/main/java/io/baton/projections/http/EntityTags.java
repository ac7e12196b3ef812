package io.baton.projections.http;

import io.micronaut.core.annotation.Nullable;
import java.util.Arrays;

/** The entity tags of an {@code If-None-Match} header (RFC 9110, 13.1.2). */
final class EntityTags {
    private static final String ANY = "*";
    private static final String WEAK = "W/";

    private EntityTags() {}

    /** @return whether the header names the tag; compared weakly, as the standard wants it for reads */
    static boolean match(@Nullable String header, String tag) {
        return header != null
                && Arrays.stream(header.split(","))
                        .map(String::strip)
                        .anyMatch(known -> known.equals(ANY) || known.equals(tag) || known.equals(WEAK + tag));
    }
}
