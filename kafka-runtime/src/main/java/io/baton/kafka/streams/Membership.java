package io.baton.kafka.streams;

import io.baton.kafka.settings.Environment;
import io.baton.kafka.settings.InvalidSettingException;
import io.baton.kafka.settings.Setting;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/**
 * The membership of an instance in its consumer group.
 *
 * @param name its name, if it keeps one over restarts: it then continues its work without waiting for the session of the stopped process
 *     to end
 * @param sessionTimeout without a heartbeat for so long, an instance counts as gone and others take its work over; in whole milliseconds
 */
public record Membership(Optional<String> name, Duration sessionTimeout) {
    /** The shortest that brokers allow by default. */
    private static final Duration SESSION_TIMEOUT = Duration.ofSeconds(6);
    /** With a shorter one, an instance that pauses for a moment counts as gone. */
    private static final Duration SHORTEST_SESSION = Duration.ofSeconds(1);
    /** Some may be lost before a member counts as gone. */
    private static final int HEARTBEATS_PER_SESSION = 4;

    /** For an instance that leaves when its work is done. */
    public static final Membership NAMELESS = new Membership(Optional.empty(), SESSION_TIMEOUT);

    /** @return for an instance that keeps its name, with the shortest session that brokers allow by default */
    public static Membership named(String name) {
        return new Membership(Optional.of(name), SESSION_TIMEOUT);
    }

    /**
     * @return what the environment says
     * @throws InvalidSettingException if that cannot work, naming the key
     */
    public static Membership from(Environment environment) {
        Duration sessionTimeout = environment.duration("baton.session-timeout", SESSION_TIMEOUT);
        Setting.atLeast("baton.session-timeout", sessionTimeout, SHORTEST_SESSION);
        return new Membership(environment.text("baton.instance"), sessionTimeout);
    }

    /** @return it as Kafka's consumers take it */
    public Map<String, Object> consumerSettings() {
        int millis = (int) sessionTimeout.toMillis();
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, millis);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, millis / HEARTBEATS_PER_SESSION);
        name.ifPresent(kept -> settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, kept));
        return settings;
    }
}
