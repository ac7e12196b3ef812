package io.baton.api.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.micronaut.web.router.Router;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The API's OpenAPI document. The compiler's annotation processor writes what controllers and records say; what every operation
 * has alike is added here: errors, headers, security, examples. Rejected: annotations for these on every method, which nobody would
 * keep complete.
 */
@Singleton
public final class ApiDocument {
    private static final String GENERATED = "/META-INF/swagger/baton.yml";
    private static final String SHARED_PARTS = "/openapi/components.yml";
    private static final String EXAMPLES = "/openapi/examples.yml";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    private final String yaml;

    ApiDocument(Router router) {
        ObjectNode document = read(GENERATED);
        SharedParts.addTo(document, read(SHARED_PARTS));
        new Schemas(document).complete();
        new Operations(document, new Doors(router), read(EXAMPLES)).complete();
        yaml = written(document);
    }

    /** @return the document, the same for everybody */
    public String yaml() {
        return yaml;
    }

    private static ObjectNode read(String resource) {
        try (InputStream in = ApiDocument.class.getResourceAsStream(resource)) {
            return YAML.readValue(in, ObjectNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String written(ObjectNode document) {
        try {
            return YAML.writeValueAsString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
