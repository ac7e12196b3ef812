package io.baton.helm;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;

/** The chart, rendered by Helm. */
final class Chart {
    static final Path DIRECTORY = Path.of("baton");

    /** What has no value of the chart's own. */
    static final Map<String, String> REQUIRED = Map.of(
            "kafka.bootstrapServers", "kafka:9092",
            "registry.url", "http://registry:8080/apis/ccompat/v7",
            "publicUrl", "https://baton.program.example",
            "mail.host", "smtp.program.example",
            "mail.from", "partners@program.example",
            "mail.fromName", "Example Program",
            "token.issuer", "https://id.program.example/realms/partners",
            "token.audience", "baton",
            "secrets.name", "baton-keys");

    private static final Gson GSON = new Gson();

    private Chart() {}

    /**
     * @param values what is set, by its path
     * @return the resources that Helm would give to Kubernetes
     */
    static List<JsonObject> rendered(Map<String, String> values) {
        TemplateCommand template = new Helm(DIRECTORY).template().withName("program");
        values.forEach(template::set);
        return StreamSupport.stream(new Yaml().loadAll(template.call()).spliterator(), false)
                .filter(Objects::nonNull)
                .map(GSON::toJsonTree)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    /** @return the value at a path; numbers are places in lists */
    static JsonElement at(JsonElement element, String path) {
        JsonElement found = element;
        for (String step : path.split("/"))
            found = found.isJsonArray()
                    ? found.getAsJsonArray().get(Integer.parseInt(step))
                    : Objects.requireNonNull(found.getAsJsonObject().get(step), path);
        return found;
    }

    static String text(JsonElement element, String path) {
        return at(element, path).getAsString();
    }
}
