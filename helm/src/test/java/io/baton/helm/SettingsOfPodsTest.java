package io.baton.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.baton.kafka.settings.Environment;
import io.baton.notifier.NotifierSettings;
import io.baton.service.BatonSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The services start with what the chart's pods give them. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class SettingsOfPodsTest {
    private static final String SECRETS = "/run/secrets/baton";
    private static final String KEY = "a-key-of-tests-with-at-least-32-bytes";

    @TempDir
    private Path secrets;

    @Test
    void the_service_accepts_the_settings_of_its_pod() throws IOException {
        Environment environment = environment("program-baton-referrals");

        BatonSettings settings = BatonSettings.from(environment);

        assertThat(settings.instanceAddress())
                .contains("program-baton-referrals-0.program-baton-referrals-instances.default.svc:8081");
        assertThat(settings.publicUrl()).hasToString("https://baton.program.example");
    }

    @Test
    void the_notifier_accepts_the_settings_of_its_pod() throws IOException {
        Environment environment = environment("program-baton-notifier");

        assertThatCode(() -> NotifierSettings.from(environment)).doesNotThrowAnyException();
    }

    @Test
    void no_key_stands_in_a_pods_specification() {
        for (JsonObject resource : Chart.rendered(Chart.REQUIRED))
            if (Chart.text(resource, "kind").equals("StatefulSet"))
                assertThat(Pods.environment(resource).keySet())
                        .contains("BATON_LINK_KEYS_FILE")
                        .noneMatch(variable -> variable.matches("BATON_.*(KEYS|PASSWORD|SECRET|JAAS_CONFIG)"));
    }

    /** As the container's: with the files of its secrets, and with its pod's name where the variables name it. */
    private Environment environment(String service) throws IOException {
        JsonObject pods = Chart.rendered(Chart.REQUIRED).stream()
                .filter(resource -> Chart.text(resource, "kind").equals("StatefulSet"))
                .filter(resource -> Chart.text(resource, "metadata/name").equals(service))
                .findFirst()
                .orElseThrow();
        for (JsonElement item :
                Chart.at(pods, "spec/template/spec/volumes/1/secret/items").getAsJsonArray())
            Files.writeString(secrets.resolve(Chart.text(item, "path")), KEY);
        Map<String, String> variables = new HashMap<>();
        Pods.environment(pods)
                .forEach((name, value) -> variables.put(
                        name,
                        value.replace(SECRETS, secrets.toString())
                                .replace("$(POD_NAME)", service + "-0")
                                .replace("$(POD_NAMESPACE)", "default")));
        return new Environment(Environment.withFiles(variables));
    }
}
