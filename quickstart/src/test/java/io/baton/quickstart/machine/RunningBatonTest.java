package io.baton.quickstart.machine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.operations.UserError;
import java.io.IOException;
import java.io.Writer;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a deployment is reached, as its file says it. */
class RunningBatonTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "mails, /var/mails",
        "mails, not an address",
        "mails, localhost:8025",
        "api, localhost",
        "registry, 'http://'",
        "registry, C:\\registry",
    })
    void an_address_that_is_none_is_named(String key, String text) throws IOException {
        try (ServerSocket broker = new ServerSocket(0)) {
            Files.writeString(directory.resolve("keys"), "BATON_LOCAL_KEYS=" + "k".repeat(32));
            Properties deployment = new Properties();
            deployment.setProperty("kafka", "localhost:" + broker.getLocalPort());
            deployment.setProperty("registry", "http://localhost:8081");
            deployment.setProperty("secret-in", "keys");
            deployment.setProperty("api", "http://localhost:8080");
            deployment.setProperty("mails", "http://localhost:8025");
            deployment.setProperty(key, text);
            Path file = directory.resolve("deployment.properties");
            try (Writer out = Files.newBufferedWriter(file)) {
                deployment.store(out, null);
            }

            assertThatThrownBy(() -> RunningBaton.at(file))
                    .isInstanceOf(UserError.class)
                    .hasMessageStartingWith(key + " in ")
                    .hasMessageContaining("must be an address");
        }
    }
}
