package io.baton.kafka.settings;

import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.RegistryAccess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * A service's settings as they stand in the environment: {@code baton.smtp.host} as {@code BATON_SMTP_HOST}. Each failure is
 * an {@link InvalidSettingException} that names the key.
 */
public final class Environment {
    private static final List<String> LOG_FORMATS = List.of("text", "json");

    private static final String OURS = "BATON_";
    private static final String CLIENT = "BATON_CLIENT_";
    private static final String FILE = "_FILE";
    /** Settings of Kafka's own that end so: their value is a file's name. */
    private static final Set<String> KAFKAS = Stream.of(
                    AdminClientConfig.configNames(), ConsumerConfig.configNames(), ProducerConfig.configNames())
            .flatMap(Set::stream)
            .filter(name -> name.endsWith(".file"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern UNDERSCORES = Pattern.compile("_{1,3}");

    private final Function<String, Optional<String>> byKey;
    private final Map<String, String> variables;

    /**
     * @return the settings of a process, some of which may stand in files
     * @throws InvalidSettingException if a file cannot be read
     */
    public static Environment of(Map<String, String> variables) {
        return new Environment(withFiles(variables));
    }

    /**
     * A variable whose name ends in {@code _FILE} names a file that holds the value, as it is mounted for a container: what stands in a
     * variable is seen by whoever may look at the process.
     *
     * @return the variables, with what stands in files
     * @throws InvalidSettingException if a file cannot be read, or the value is set besides
     */
    public static Map<String, String> withFiles(Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(variables);
        all.keySet().removeIf(Environment::namesFile);
        all.putAll(inFiles(variables));
        return all;
    }

    /** @return only what stands in files, by the names that its variables would have */
    public static Map<String, String> inFiles(Map<String, String> variables) {
        Map<String, String> read = new HashMap<>();
        variables.forEach((variable, file) -> {
            if (!namesFile(variable) || file.isBlank()) return;
            String value = variable.substring(0, variable.length() - FILE.length());
            if (variables.containsKey(value)) throw new InvalidSettingException(variable, "is set beside " + value);
            read.put(value, content(variable, file));
        });
        return read;
    }

    private static boolean namesFile(String variable) {
        return variable.startsWith(OURS)
                && variable.endsWith(FILE)
                && !(variable.startsWith(CLIENT) && KAFKAS.contains(dotted(variable.substring(CLIENT.length()))));
    }

    private static String content(String variable, String file) {
        try {
            // Whoever writes a file by hand ends it with a line break.
            return Files.readString(Path.of(file)).strip();
        } catch (IOException | InvalidPathException e) {
            throw new InvalidSettingException(variable, "names a file that cannot be read: " + file);
        }
    }

    /** @param variables the environment, without what stands in files */
    public Environment(Map<String, String> variables) {
        this(key -> Optional.ofNullable(variables.get(variable(key))), variables);
    }

    /**
     * @param byKey finds a value by its dotted key, wherever it stands
     * @param variables the environment, for what has no fixed keys
     */
    public Environment(Function<String, Optional<String>> byKey, Map<String, String> variables) {
        this.byKey = byKey;
        this.variables = variables;
    }

    /** @return the value, or empty if it is not set or blank */
    public Optional<String> text(String key) {
        return byKey.apply(key).filter(value -> !value.isBlank());
    }

    /** @return the value, which must be set */
    public String required(String key) {
        return text(key).orElseThrow(() -> new InvalidSettingException(key, "must be set"));
    }

    /** @return the number, or what it is otherwise */
    public int number(String key, int otherwise) {
        return parsed(key, "a whole number", Integer::valueOf).orElse(otherwise);
    }

    /** @return the time in ISO 8601, or what it is otherwise */
    public Duration duration(String key, Duration otherwise) {
        return parsed(key, "a time such as PT5S", Duration::parse).orElse(otherwise);
    }

    /** @return true or false, or what it is otherwise */
    public boolean flag(String key, boolean otherwise) {
        return parsed(key, "true or false", Environment::flag).orElse(otherwise);
    }

    /** Refuses any other value than these; unset is none. */
    private Optional<String> oneOf(String key, List<String> values) {
        Optional<String> set = text(key);
        set.filter(value -> !values.contains(value)).ifPresent(value -> {
            throw new InvalidSettingException(key, "must be " + String.join(" or ", values) + ", and is " + value);
        });
        return set;
    }

    /** @return the address of the web, which must be set */
    public URI webAddress(String key) {
        return webAddress(key, null);
    }

    /** @return the address of the web, or what it is otherwise */
    public URI webAddress(String key, URI otherwise) {
        URI address = parsed(key, "an http or https address", URI::create).orElse(otherwise);
        Setting.webAddress(key, address);
        return address;
    }

    /** @return origins of web pages, as browsers name them, between commas; none if they are not set */
    public List<String> origins(String key) {
        List<String> origins = text(key).map(Environment::parts).orElse(List.of());
        origins.forEach(origin -> Setting.origin(key, origin));
        return origins;
    }

    /** @return secret keys, one or several between commas, which must be set and long enough; the first is the one in use */
    public List<String> keys(String key) {
        required(key);
        return keysIfAny(key);
    }

    /** @return secret keys as {@link #keys}; none if they are not set */
    public List<String> keysIfAny(String key) {
        List<String> keys = text(key).map(Environment::parts).orElse(List.of());
        keys.forEach(secret -> Setting.secret(key, secret));
        return keys;
    }

    /**
     * Refuses a setting of an earlier version, which would otherwise be without effect.
     *
     * @param instead the keys of today
     */
    public void refuse(String key, String instead) {
        if (text(key).isPresent()) throw new InvalidSettingException(key, "is no setting any more: set " + instead);
    }

    /**
     * @return all that stands below the key: {@code BATON_CLIENT_SASL_MECHANISM} as {@code sasl.mechanism}. Two underscores
     *     stand for one, and three for a hyphen
     */
    public Map<String, String> below(String key) {
        String prefix = variable(key) + "_";
        return variables.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .collect(Collectors.toMap(
                        entry -> dotted(entry.getKey().substring(prefix.length())), Map.Entry::getValue));
    }

    /** The configuration of logging reads it by itself, and would log nothing at all under another name. */
    public void requireLogFormat() {
        oneOf("baton.log-format", LOG_FORMATS);
    }

    /** @return the deployment that {@code baton.kafka}, {@code baton.registry} and what belongs to them name */
    public Connection connection() {
        String prefix = text("baton.topic-prefix").orElse("");
        Setting.partOfTopicName("baton.topic-prefix", prefix);
        return new Connection(
                required("baton.kafka.bootstrap-servers"),
                webAddress("baton.registry.url"),
                prefix,
                below("baton.client"),
                serde(),
                registryAccess());
    }

    private Map<String, String> serde() {
        Map<String, String> settings = new HashMap<>(below("baton.serde"));
        oneOf("baton.serde." + Connection.HEADERS, List.of(Connection.NO_HEADERS, Connection.CLOUD_EVENTS))
                .ifPresent(headers -> settings.put(Connection.HEADERS, headers));
        return settings;
    }

    private RegistryAccess registryAccess() {
        Map<String, String> settings = new HashMap<>(below("baton.registry"));
        settings.remove("url");
        try {
            return RegistryAccess.of(settings);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException("baton.registry", e.getMessage());
        }
    }

    private static List<String> parts(String value) {
        return Arrays.stream(value.split(",", -1)).map(String::strip).toList();
    }

    private <T> Optional<T> parsed(String key, String what, Function<String, T> parser) {
        return text(key).map(value -> {
            try {
                return parser.apply(value.strip());
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new InvalidSettingException(key, "must be " + what + ", and is " + value);
            }
        });
    }

    private static boolean flag(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(value);
        };
    }

    private static String dotted(String variable) {
        return UNDERSCORES.matcher(variable.toLowerCase(Locale.ROOT)).replaceAll(found -> switch (found.end()
                - found.start()) {
            case 1 -> ".";
            case 2 -> "_";
            default -> "-";
        });
    }

    private static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }
}
