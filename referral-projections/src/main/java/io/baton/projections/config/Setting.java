package io.baton.projections.config;

import io.micronaut.core.annotation.Nullable;
import java.net.URI;
import java.time.Duration;

/** What settings are held to; each check names the key. */
final class Setting {
    private Setting() {}

    static void present(String key, @Nullable String value) {
        if (value == null || value.isBlank()) throw new InvalidSettingException(key, "must be set");
    }

    static void atLeastOne(String key, long value) {
        if (value < 1) throw new InvalidSettingException(key, "must be at least 1, and is " + value);
    }

    static void positive(String key, Duration value) {
        if (!value.isPositive()) throw new InvalidSettingException(key, "must be longer than nothing, and is " + value);
    }

    static void webAddress(String key, @Nullable URI value) {
        if (value == null) throw new InvalidSettingException(key, "must be set");
        if (!String.valueOf(value.getScheme()).matches("https?") || value.getHost() == null)
            throw new InvalidSettingException(key, "must be an http or https address, and is " + value);
    }

    /** What Kafka takes within a topic's name. */
    static void partOfTopicName(String key, String value) {
        if (!value.matches("[A-Za-z0-9._-]*"))
            throw new InvalidSettingException(key, "may hold letters, digits, '.', '_' and '-', and is " + value);
    }
}
