package io.baton.quickstart.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.operations.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleFileTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"profiles.json", "rfis.json", "mistakes.json"})
    void every_sample_can_be_read(String name) {
        assertThat(SampleFile.read(Path.of("..", "samples", name))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type": "invoice"}                                                     | type must be profile, rfi or withdrawal
            {}                                                                      | type is required
            {"type": "withdrawal"}                                                  | rfiId is required
            {"type": "withdrawal", "rfiId": 7}                                      | rfiId must be a text
            [{"type": "withdrawal", "rfiId": "a"}, {"type": "rfi", "leadType": "X"}] | entry 2: leadType must be one of
            {"type": "profile"                                                      | is not JSON
            """)
    void an_error_names_file_entry_and_field(String json, String expected) throws IOException {
        Path file = Files.writeString(directory.resolve("some.json"), json);
        assertThatThrownBy(() -> SampleFile.read(file))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(expected);
    }

    @Test
    void a_missing_file_is_named() {
        assertThatThrownBy(() -> SampleFile.read(directory.resolve("absent.json")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("absent.json");
    }
}
