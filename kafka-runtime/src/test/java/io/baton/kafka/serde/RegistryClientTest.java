package io.baton.kafka.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.events.Text;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A registry that fails to answer in any way says nothing about a schema; and the client shows the registry who it is. */
class RegistryClientTest {
    private static final String STRING = "{\"schema\": \"\\\"string\\\"\"}";
    private static final Schema TEXT = Text.getClassSchema();
    private static final String FOUND = "{\"id\": 7, \"version\": 1}";
    private static final String SET = "{\"compatibilityLevel\": \"FULL_TRANSITIVE\"}";

    private RegistryServer registry;

    @BeforeEach
    void start() throws IOException {
        registry = new RegistryServer();
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void a_schema_is_fetched_once() {
        registry.then(200, STRING);
        try (RegistryClient client = client(Map.of())) {
            assertThat(client.schema(1)).isEqualTo(Schema.create(Schema.Type.STRING));
            assertThat(client.schema(1)).isEqualTo(Schema.create(Schema.Type.STRING));
        }
        assertThat(registry.requests()).containsExactly("GET /schemas/ids/1");
    }

    @Test
    void an_answer_that_breaks_off_is_none() {
        registry.then(exchange -> {
            exchange.sendResponseHeaders(200, STRING.length());
            exchange.close();
        });
        try (RegistryClient client = client(Map.of())) {
            assertThatThrownBy(() -> client.schema(1)).isInstanceOf(RegistryUnansweredException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 429, 500, 503})
    void a_fault_of_the_registry_or_a_refusal_of_the_client_says_nothing_about_a_schema(int status) {
        registry.then(status, "{}").then(status, "{}").then(status, "{}");
        try (RegistryClient client = client(Map.of())) {
            assertThatThrownBy(() -> client.schema(1)).isInstanceOf(RegistryUnansweredException.class);
            assertThatThrownBy(() -> client.id("texts-value", TEXT)).isInstanceOf(RegistryUnansweredException.class);
            assertThat(client.status(1)).isEqualTo(RegistryClient.IdStatus.UNANSWERED);
        }
    }

    @Test
    void an_unknown_id_and_a_schema_that_refers_to_others_are_no_records_schema() {
        registry.then(404, "{}").then(200, "{\"schema\": \"\\\"com.example.Elsewhere\\\"\"}");
        try (RegistryClient client = client(Map.of())) {
            assertThatThrownBy(() -> client.schema(1))
                    .isInstanceOf(SerializationException.class)
                    .hasMessage("schema id 1 is unknown");
            assertThatThrownBy(() -> client.schema(2))
                    .isInstanceOf(SerializationException.class)
                    .hasMessage("schema 2 is no Avro schema, or refers to others");
        }
    }

    @Test
    void a_schema_that_is_there_is_not_registered_again_so_a_read_only_registry_will_do() throws IOException {
        registry.then(200, FOUND).then(200, SET);
        try (RegistryClient client = client(Map.of())) {
            client.register("texts-value", TEXT);
        }
        assertThat(registry.requests()).containsExactly("POST /subjects/texts-value", "GET /config/texts-value");
    }

    @Test
    void a_subject_of_another_level_is_raised_whatever_else_the_answer_says() throws IOException {
        registry.then(200, FOUND)
                .then(200, "{\"compatibilityLevel\": \"BACKWARD\", \"was\": \"FULL_TRANSITIVE\"}")
                .then(200, "{}");
        try (RegistryClient client = client(Map.of())) {
            client.register("texts-value", TEXT);
        }
        assertThat(registry.requests()).last().isEqualTo("PUT /config/texts-value");
    }

    @Test
    void a_new_schema_is_registered_and_the_subject_checked_from_then_on() throws IOException {
        registry.then(404, "{}").then(200, FOUND).then(404, "{}").then(200, "{}");
        try (RegistryClient client = client(Map.of())) {
            client.register("texts-value", TEXT);
        }
        assertThat(registry.requests())
                .containsExactly(
                        "POST /subjects/texts-value",
                        "POST /subjects/texts-value/versions",
                        "GET /config/texts-value",
                        "PUT /config/texts-value");
    }

    @Test
    void the_registry_is_shown_a_name_and_password_or_a_token() {
        registry.then(200, STRING).then(200, STRING).then(200, STRING);
        List<Map<String, String>> all =
                List.of(Map.of("username", "baton", "password", "s3cret:"), Map.of("token", "abc"), Map.of());
        for (Map<String, String> settings : all) {
            try (RegistryClient client = client(settings)) {
                client.schema(1);
            }
        }
        assertThat(registry.authorizations()).containsExactly("Basic YmF0b246czNjcmV0Og==", "Bearer abc", "null");
    }

    @Test
    void settings_that_cannot_work_are_named_and_no_secret_is_printed() {
        assertThatThrownBy(() -> RegistryAccess.of(Map.of("username", "baton")))
                .hasMessage("password is required with username");
        assertThatThrownBy(() -> RegistryAccess.of(Map.of("username", "a", "password", "b", "token", "c")))
                .hasMessage("token and username exclude each other");
        assertThatThrownBy(() -> RegistryAccess.of(Map.of("keystore.location", "/none", "keystore.password", "p")))
                .hasMessageStartingWith("keystore.location cannot be read");
        assertThatThrownBy(() -> RegistryAccess.of(Map.of("user", "a"))).hasMessage("user is no setting");
        assertThat(RegistryAccess.of(Map.of("token", "abc"))).hasToString("RegistryAccess[Bearer]");
    }

    private RegistryClient client(Map<String, String> settings) {
        return new RegistryClient(registry.address(), RegistryAccess.of(settings));
    }
}
