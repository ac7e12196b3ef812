package io.baton.inbox.program;

import io.micronaut.core.annotation.Nullable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms of the settings: each is saved by itself. */
public enum SettingsPart {
    POLICY("policy"),
    ELIGIBLE("eligibleSolutions"),
    REROUTING("rerouting"),
    DUPLICATES("duplicates"),
    CORRECTIONS("corrections"),
    PROFILES("profileReview"),
    RANKING("ranking");

    /** The setting's name. */
    final String setting;

    SettingsPart(String setting) {
        this.setting = setting;
    }

    static Optional<SettingsPart> at(@Nullable String path) {
        return Arrays.stream(values()).filter(part -> part.path().equals(path)).findFirst();
    }

    /** @return as addresses name it */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
