package io.baton.kafka.settings;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What settings are held to; each check names the key. */
public final class Setting {
    private static final int SHORTEST_SECRET = 32;

    private Setting() {}

    public static void present(String key, String value) {
        if (value == null || value.isBlank()) throw new InvalidSettingException(key, "must be set");
    }

    public static void atLeastOne(String key, long value) {
        atLeast(key, value, 1);
    }

    public static void atLeast(String key, long value, long least) {
        if (value < least) throw new InvalidSettingException(key, "must be at least " + least + ", and is " + value);
    }

    public static void atLeast(String key, Duration value, Duration least) {
        if (value.compareTo(least) < 0)
            throw new InvalidSettingException(key, "must be at least " + least + ", and is " + value);
    }

    public static void notNegative(String key, long value) {
        if (value < 0) throw new InvalidSettingException(key, "must not be negative, and is " + value);
    }

    public static void positive(String key, Duration value) {
        if (!value.isPositive()) throw new InvalidSettingException(key, "must be longer than nothing, and is " + value);
    }

    public static void atMost(String key, Duration value, Duration most) {
        if (value.compareTo(most) > 0)
            throw new InvalidSettingException(key, "must be at most " + most + ", and is " + value);
    }

    public static void webAddress(String key, URI value) {
        if (value == null) throw new InvalidSettingException(key, "must be set");
        // Addresses are printed and logged.
        if (value.getRawUserInfo() != null) throw new InvalidSettingException(key, "may not hold a name or password");
        if (!String.valueOf(value.getScheme()).matches("https?") || value.getHost() == null)
            throw new InvalidSettingException(key, "must be an http or https address, and is " + value);
    }

    /** What a browser says of the page that asks: a scheme, a host, and no path. */
    public static void origin(String key, String value) {
        if (!value.matches("https?://[A-Za-z0-9.-]+(:\\d{1,5})?"))
            throw new InvalidSettingException(key, "must be origins such as https://portal.example, and has " + value);
    }

    public static void hostAndPort(String key, String value) {
        if (!value.matches("[^:/\\s]+:\\d{1,5}"))
            throw new InvalidSettingException(key, "must be host:port, and is " + value);
    }

    /** A key that signs. */
    public static void secret(String key, String value) {
        present(key, value);
        if (value.getBytes(StandardCharsets.UTF_8).length < SHORTEST_SECRET)
            throw new InvalidSettingException(key, "must have at least " + SHORTEST_SECRET + " bytes");
    }

    /** What Kafka takes within a topic's name. */
    public static void partOfTopicName(String key, String value) {
        if (!value.matches("[A-Za-z0-9._-]*"))
            throw new InvalidSettingException(key, "may hold letters, digits, '.', '_' and '-', and is " + value);
    }
}
