package io.baton.kafka.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTest {
    @TempDir
    private Path directory;

    @Test
    void any_setting_may_stand_in_a_file() throws IOException {
        String file = file("hunter2-hunter2\n");
        Environment environment = Environment.of(Map.of(
                "BATON_SMTP_PASSWORD_FILE",
                file,
                "BATON_CLIENT_SASL_JAAS_CONFIG_FILE",
                file,
                "BATON_SMTP_HOST",
                "mail"));

        assertThat(environment.required("baton.smtp.password")).isEqualTo("hunter2-hunter2");
        assertThat(environment.required("baton.smtp.host")).isEqualTo("mail");
        assertThat(environment.below("baton.client")).isEqualTo(Map.of("sasl.jaas.config", "hunter2-hunter2"));
    }

    @Test
    void a_file_that_is_not_there_is_named_by_its_variable() {
        assertThatThrownBy(() -> Environment.of(Map.of("BATON_SMTP_PASSWORD_FILE", "/nowhere")))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage("BATON_SMTP_PASSWORD_FILE names a file that cannot be read: /nowhere");
    }

    @Test
    void what_is_set_twice_is_refused_without_saying_it() throws IOException {
        Map<String, String> twice = Map.of("BATON_LINK_KEYS", "a-secret", "BATON_LINK_KEYS_FILE", file("another"));

        assertThatThrownBy(() -> Environment.of(twice))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage("BATON_LINK_KEYS_FILE is set beside BATON_LINK_KEYS");
    }

    @Test
    void a_setting_of_kafkas_own_whose_name_ends_so_stays_the_name_of_a_file() {
        Map<String, String> set = Map.of("BATON_CLIENT_SASL_OAUTHBEARER_ASSERTION_PRIVATE_KEY_FILE", "/run/key.pem");

        assertThat(Environment.of(set).below("baton.client"))
                .isEqualTo(Map.of("sasl.oauthbearer.assertion.private.key.file", "/run/key.pem"));
    }

    @Test
    void the_variables_of_others_are_let_be() {
        Map<String, String> others = Map.of("SOME_PASSWORD_FILE", "/nowhere");

        assertThat(Environment.withFiles(others)).isEqualTo(others);
    }

    @Test
    void an_address_holds_no_password_for_it_is_logged() {
        Environment environment =
                Environment.of(Map.of("BATON_REGISTRY_URL", "http://baton:hunter2@registry.example/apis"));

        assertThatThrownBy(() -> environment.webAddress("baton.registry.url"))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("baton.registry.url ")
                .hasMessageNotContaining("hunter2");
    }

    private String file(String content) throws IOException {
        return Files.writeString(directory.resolve("secret"), content).toString();
    }
}
