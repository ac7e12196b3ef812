package io.baton.webhooks;

import io.baton.kafka.settings.Environment;
import io.baton.kafka.settings.InvalidSettingException;
import io.baton.kafka.settings.Setting;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where messages go.
 *
 * @param name by which settings, logs and metrics name it
 * @param url that gets the messages
 * @param secrets that sign them, all at once: so one can be replaced by another without a gap
 * @param types of the messages that it gets; empty for all
 * @param from since when it gets what has happened; empty for what happens after it was first there. Another instant is a replay
 * @param giveUpAfter how long a message is tried
 */
public record Endpoint(
        String name, URI url, List<Secret> secrets, Set<String> types, Optional<Instant> from, Duration giveUpAfter) {
    private static final String KEY = "baton.webhooks";
    private static final Set<String> SETTINGS = Set.of("url", "secrets", "types", "from", "give.up.after");
    private static final Duration DAYS = Duration.ofDays(3);

    public Endpoint {
        secrets = List.copyOf(secrets);
        types = Set.copyOf(types);
    }

    /**
     * @return the endpoints that the environment names, in the order of their names; none if it names none
     * @throws InvalidSettingException if a setting cannot work, naming its key
     */
    public static List<Endpoint> from(Environment environment) {
        Map<String, Map<String, String>> byName = new TreeMap<>();
        environment.below(KEY).forEach((path, value) -> {
            int dot = path.indexOf('.');
            String setting = path.substring(dot + 1);
            if (dot < 0 || !SETTINGS.contains(setting))
                throw new InvalidSettingException(KEY + "." + path, "is no setting: " + KEY + ".<name>.url is one");
            byName.computeIfAbsent(path.substring(0, dot), _ -> new TreeMap<>()).put(setting, value.strip());
        });
        return byName.entrySet().stream()
                .map(named -> of(named.getKey(), named.getValue()))
                .toList();
    }

    private static Endpoint of(String name, Map<String, String> settings) {
        String key = KEY + "." + name + ".";
        return new Endpoint(
                name,
                url(key + "url", settings.get("url")),
                secrets(key + "secrets", settings.get("secrets")),
                types(key + "types", settings.getOrDefault("types", "")),
                Optional.ofNullable(settings.get("from")).map(text -> instant(key + "from", text)),
                Optional.ofNullable(settings.get("give.up.after"))
                        .map(text -> duration(key + "give-up-after", text))
                        .orElse(DAYS));
    }

    /** What it gets is about companies and deals: in the clear, only to this machine. */
    private static URI url(String key, String text) {
        Setting.present(key, text);
        URI url;
        try {
            url = URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException(key, "must be an https address");
        }
        Setting.webAddress(key, url);
        if (!url.getScheme().equals("https") && !isOwnMachine(url.getHost()))
            throw new InvalidSettingException(key, "must be an https address; http reaches this machine only");
        return url;
    }

    private static boolean isOwnMachine(String host) {
        try {
            return host.equals("localhost")
                    || host.matches("[0-9.]+|\\[.*]")
                            && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static List<Secret> secrets(String key, String text) {
        Setting.present(key, text);
        return parts(text).map(secret -> Secret.read(key, secret)).toList();
    }

    private static Set<String> types(String key, String text) {
        Set<String> types = parts(text).filter(type -> !type.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
        for (String type : types)
            if (!MessageType.ALL.contains(type))
                throw new InvalidSettingException(
                        key, "has " + type + ", and types are " + String.join(", ", MessageType.ALL));
        return types;
    }

    private static Stream<String> parts(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip);
    }

    private static Instant instant(String key, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidSettingException(key, "must be an instant such as 2027-03-01T00:00:00Z, and is " + text);
        }
    }

    private static Duration duration(String key, String text) {
        try {
            Duration time = Duration.parse(text);
            Setting.positive(key, time);
            return time;
        } catch (DateTimeParseException e) {
            throw new InvalidSettingException(key, "must be a time such as P3D, and is " + text);
        }
    }

    /** @return whether it gets messages of this type */
    boolean wants(String type) {
        return types.isEmpty() || types.contains(type);
    }

    /** @return its group, without the deployment's prefix. A group knows what was sent, so another beginning is another group */
    String group() {
        return from.map(instant -> name + "-" + instant.toEpochMilli()).orElse(name);
    }

    /** Without the secrets, and without a query, which may hold one: settings end up in logs. */
    @Override
    public String toString() {
        return "Endpoint[" + name + ", " + url.getScheme() + "://" + url.getAuthority() + url.getPath() + "]";
    }
}
