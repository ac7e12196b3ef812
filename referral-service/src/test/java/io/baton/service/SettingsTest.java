package io.baton.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.api.Part;
import io.baton.kafka.access.KafkaUser;
import io.baton.kafka.settings.Environment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A setting that cannot work is refused at start, by its name. */
class SettingsTest {
    private static final String SECRET = "a-secret-for-tests-of-32-bytes-or-more";
    private static final Map<String, Object> COMPLETE = Map.of(
            "baton.kafka.bootstrap-servers",
            "localhost:1",
            "baton.registry.url",
            "http://localhost:2/apis/ccompat/v7",
            "baton.link-keys",
            SECRET,
            "baton.local-keys",
            SECRET);

    /** Half of the files, and never none; without a bound on them, as many as ever. */
    @ParameterizedTest
    @CsvSource({"1024, 512", "1000000, 8192", "1, 1", "-1, 8192"})
    void http_has_so_many_connections_unless_told_otherwise(long files, int connections) {
        assertThat(BatonSettings.mostConnections(files)).isEqualTo(connections);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"baton.kafka.bootstrap-servers", "baton.registry.url", "baton.link-keys", "baton.local-keys"})
    void what_is_missing_is_named(String key) {
        Map<String, Object> incomplete = new HashMap<>(COMPLETE);
        incomplete.remove(key);

        assertRefused(incomplete, key);
    }

    @ParameterizedTest
    @CsvSource({
        "baton.kafka.bootstrap-servers, ' '",
        "baton.registry.url, localhost:8081",
        "baton.registry.url, 'not a url'",
        "baton.link-keys, too-short",
        "baton.local-keys, too-short",
        "baton.instance-keys, too-short",
        "baton.jwt.secret, the-setting-of-an-earlier-version",
        "baton.sign-in.issuer, nowhere",
        "baton.token.issuer, nowhere",
        "baton.engine, off",
        "baton.pages, no",
        "baton.partitions, 0",
        "baton.partitions, many",
        "baton.replicas, 0",
        "baton.views-generation, 0",
        "baton.public-url, mailto:someone@example.com",
        "baton.topic-prefix, 'a b/'",
        "baton.answer-patience, PT0S",
        "baton.answer-patience, soon",
        "baton.instance-address, here",
        "baton.most-connections, 0",
        "baton.commit-interval, PT0S",
        "baton.commit-interval, PT2S",
        "baton.session-timeout, PT0.999S",
        "baton.cors-origins, *",
        "baton.cors-origins, portal.example",
        "baton.cors-origins, https://portal.example/",
        "baton.link-life, P2DT23H59M",
        "baton.link-life, P401D",
        "baton.link-life, 90",
        "baton.threads, 0",
        "baton.log-format, JSON",
        "baton.program.accent, blue",
        "baton.program.language, German",
        "baton.serde.headers, cloudEvents",
        "baton.standbys, -1",
        "baton.cache-megabytes, 31",
    })
    void what_cannot_work_is_named(String key, String value) {
        Map<String, Object> wrong = new HashMap<>(COMPLETE);
        wrong.put(key, value);

        assertRefused(wrong, key);
    }

    @Test
    void the_secret_is_never_printed() {
        Map<String, String> set = Map.of(
                "BATON_KAFKA_BOOTSTRAP_SERVERS",
                "localhost:1",
                "BATON_REGISTRY_URL",
                "http://localhost:2",
                "BATON_LINK_KEYS",
                SECRET,
                "BATON_LOCAL_KEYS",
                SECRET);
        assertThat(BatonSettings.from(new Environment(set)).toString()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @CsvSource({"true, true, SERVICE", "true, false, ENGINE", "false, true, VIEWS"})
    void the_rights_that_it_needs_on_kafka_follow_from_its_parts(boolean engine, boolean views, KafkaUser user) {
        Map<String, Object> parts = new HashMap<>(COMPLETE);
        parts.put(Part.ENGINE, engine);
        for (String part : List.of(Part.VIEWS, Part.API, Part.PAGES)) parts.put(part, views);

        assertThat(BatonSettings.from(new Environment(
                                key -> Optional.ofNullable(parts.get(key)).map(Object::toString), Map.of()))
                        .kafkaUser())
                .isEqualTo(user);
    }

    @Test
    void any_key_of_a_client_can_be_written_as_a_variable() {
        Map<String, String> set = Map.of(
                "BATON_CLIENT_SASL_MECHANISM", "PLAIN",
                "BATON_CLIENT_A__KEY_WITH___HYPHEN", "x");
        assertThat(new Environment(set).below("baton.client"))
                .isEqualTo(Map.of("sasl.mechanism", "PLAIN", "a_key.with-hyphen", "x"));
    }

    private static void assertRefused(Map<String, Object> properties, String key) {
        assertThatThrownBy(() -> Application.start(properties)).hasStackTraceContaining(key);
    }
}
