package io.baton.service.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.service.testing.Facade;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/openapi.yaml} is the document that the service gives: a client can be generated without starting it. */
class DocumentPageTest {
    private static final Path COPY = Path.of("../docs/openapi.yaml");

    @Test
    void the_copy_in_the_documentation_is_the_document_that_the_service_gives() throws IOException {
        String document = Facade.shared()
                .anonymously()
                .get("/openapi/baton.yml")
                .expect(200)
                .body();
        if (Boolean.getBoolean("openapi.update")) Files.writeString(COPY, document);
        assertThat(COPY)
                .as("docs/openapi.yaml differs from the code. To write it again: ./mvnw -pl referral-service -am test"
                        + " -Dtest=DocumentPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dopenapi.update=true")
                .content(StandardCharsets.UTF_8)
                .isEqualTo(document);
    }
}
