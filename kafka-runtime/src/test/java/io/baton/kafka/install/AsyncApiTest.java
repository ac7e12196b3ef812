package io.baton.kafka.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.baton.events.schema.Released;
import io.baton.events.topics.Topic;
import io.baton.events.topics.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/asyncapi.yaml} is the topic catalogue and the released schemas, and nothing else. After a change of either it
 * is written anew by {@code ./mvnw -pl kafka-runtime -am test -Dsurefire.failIfNoSpecifiedTests=false -Dtest=AsyncApiTest -DargLine=-Dasyncapi.update=true}.
 */
class AsyncApiTest {
    private static final Path DOCUMENT = Path.of("../docs/asyncapi.yaml");
    private static final String BINDING = "0.5.0";
    /** What others may write; Baton writes all else. */
    private static final Set<Topic<?>> READ = Set.of(
            Topics.RFI_SUBMISSIONS, Topics.BUSINESS_PROFILES, Topics.PROGRAM_SETTINGS, Topics.REFERRAL_DECISIONS);

    @Test
    void the_document_says_what_the_catalogue_and_the_schemas_say() throws IOException {
        String document = new YAMLMapper(YAMLFactory.builder()
                        .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                        .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                        .disable(YAMLGenerator.Feature.SPLIT_LINES)
                        .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                        .build())
                .writeValueAsString(document());
        if (Boolean.getBoolean("asyncapi.update")) Files.writeString(DOCUMENT, document);
        assertThat(DOCUMENT).content(StandardCharsets.UTF_8).isEqualTo(document);
    }

    private static Map<String, Object> document() {
        Map<String, Object> channels = new LinkedHashMap<>();
        Map<String, Object> operations = new LinkedHashMap<>();
        Map<String, Object> messages = new LinkedHashMap<>();
        for (Topic<?> topic : Topics.ALL) {
            channels.put(topic.name(), channel(topic));
            operations.put((READ.contains(topic) ? "read-" : "write-") + topic.name(), operation(topic));
            messages.put(topic.schema().getName(), message(topic));
        }
        return ordered(
                "asyncapi",
                "3.0.0",
                "info",
                ordered(
                        "title", "Baton's topics",
                        "version", "1",
                        "description", "Seen from Baton: what it receives, others may send, and the other way round.",
                        "license", ordered("name", "Apache-2.0")),
                "channels",
                channels,
                "operations",
                operations,
                "components",
                ordered("messages", messages));
    }

    private static Map<String, Object> channel(Topic<?> topic) {
        String record = topic.schema().getName();
        return ordered(
                "address", topic.name(),
                "description", topic.schema().getDoc(),
                "messages", ordered(record, reference("#/components/messages/" + record)),
                "bindings",
                        ordered(
                                "kafka",
                                ordered(
                                        "topic", topic.name(),
                                        "topicConfiguration", configuration(topic),
                                        "bindingVersion", BINDING)));
    }

    private static Map<String, Object> configuration(Topic<?> topic) {
        Map<String, Object> configuration = new LinkedHashMap<>();
        Installation.settings(topic).forEach((key, value) -> {
            switch (key) {
                case "cleanup.policy" -> configuration.put(key, new String[] {value});
                case "retention.ms" -> configuration.put(key, Long.valueOf(value));
                // The binding knows no clocks; a vendor's extension may.
                default -> configuration.put("x-" + key, value);
            }
        });
        return configuration;
    }

    private static Map<String, Object> operation(Topic<?> topic) {
        return ordered(
                "action",
                READ.contains(topic) ? "receive" : "send",
                "channel",
                reference("#/channels/" + topic.name()));
    }

    private static Map<String, Object> message(Topic<?> topic) {
        int released = Released.versions(topic.schema()).size();
        return ordered(
                "name", topic.schema().getName(),
                "contentType", "application/vnd.confluent.avro",
                "x-largest-read-bytes", topic.mostBytes(),
                "payload",
                        ordered(
                                "schemaFormat",
                                "application/vnd.apache.avro+json;version=1.12.0",
                                "schema",
                                reference(
                                        Released.file(topic.schema(), released).toString())),
                "bindings",
                        ordered(
                                "kafka",
                                ordered(
                                        "key", ordered("type", "string", "description", topic.key()),
                                        "schemaIdLocation", "payload",
                                        "schemaIdPayloadEncoding", "confluent",
                                        "schemaLookupStrategy", "TopicNameStrategy",
                                        "bindingVersion", BINDING)));
    }

    private static Map<String, Object> reference(String to) {
        return ordered("$ref", to);
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        return map;
    }
}
