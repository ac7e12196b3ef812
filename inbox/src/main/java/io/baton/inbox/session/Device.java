package io.baton.inbox.session;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a browser says it is, in words that its owner knows it by. */
final class Device {
    /** The more special first: most browsers say that they are others, too. */
    private static final Map<String, String> BROWSERS = named(
            "Edg",
            "Edge",
            "OPR",
            "Opera",
            "SamsungBrowser",
            "Samsung Internet",
            "Firefox",
            "Firefox",
            "FxiOS",
            "Firefox",
            "Chrome",
            "Chrome",
            "CriOS",
            "Chrome",
            "Safari",
            "Safari");

    private static final Map<String, String> SYSTEMS = named(
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "Windows",
            "Mac OS X",
            "macOS",
            "CrOS",
            "ChromeOS",
            "Linux",
            "Linux");

    private Device() {}

    /** @return the browser and its system, such as {@code Firefox, Linux}; empty if neither is known */
    static String of(String userAgent) {
        String browser = found(BROWSERS, userAgent);
        String system = found(SYSTEMS, userAgent);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String found(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> named(String... pairs) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) named.put(pairs[i], pairs[i + 1]);
        return named;
    }
}
