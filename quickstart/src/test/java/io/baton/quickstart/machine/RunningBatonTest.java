package io.baton.quickstart.machine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.operations.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a deployment is reached, as its file says it. */
class RunningBatonTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"/var/mails", "localhost:8080", "not an address", "http://"})
    void an_address_that_is_none_is_named(String mails) throws IOException {
        Files.writeString(directory.resolve("keys"), "BATON_LOCAL_KEYS=" + "k".repeat(32));
        Path file = Files.writeString(directory.resolve("deployment.properties"), """
                kafka=localhost:1
                registry=http://localhost:1
                secret-in=keys
                api=http://localhost:8080
                mails=%s
                """.formatted(mails));

        assertThatThrownBy(() -> RunningBaton.at(file))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("mails must be");
    }
}
