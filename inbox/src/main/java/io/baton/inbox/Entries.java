package io.baton.inbox;

import io.micronaut.core.annotation.Nullable;
import java.util.Arrays;
import java.util.List;

/** Several entries that are typed as one line. */
public final class Entries {
    private Entries() {}

    /** @return the entries, one by one; commas of other scripts separate, too */
    public static List<String> of(@Nullable String typed) {
        if (typed == null) return List.of();
        return Arrays.stream(typed.split("[,;、，；]"))
                .filter(one -> !one.isBlank())
                .toList();
    }
}
