package io.baton.quickstart.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.operations.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
            {"type": "withdrawal", "rfiId": "a"} garbage                            | is not JSON
            {"type": "withdrawal", "rfiId": "a", "refferalId": "b"}                 | refferalId is unknown; known are type, rfiId, referralId
            [{"type": "withdrawal", "rfiId": "a"}, {"type": "profile", "status": "UNKNOWN"}] | entry 2
            []                                                                      | is empty
            """)
    void an_error_names_file_entry_and_field(String json, String expected) throws IOException {
        Path file = Files.writeString(directory.resolve("some.json"), json);
        assertThatThrownBy(() -> SampleFile.read(file))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s\n%s\n", "[%s]\n[%s]", "\ufeff[%s, %s]", "%s%s"})
    void all_of_a_file_is_read(String file) throws IOException {
        String one = "{\"type\": \"withdrawal\", \"rfiId\": \"a\"}";
        Path path = Files.writeString(directory.resolve("some.json"), file.formatted(one, one));
        assertThat(SampleFile.read(path)).hasSize(2);
    }

    @Test
    void a_file_that_is_no_UTF_8_is_refused() throws IOException {
        Path file = Files.write(
                directory.resolve("latin.json"), "{\"type\": \"M\u00fcller\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> SampleFile.read(file))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("is not UTF-8");
    }

    @Test
    void a_missing_file_is_named() {
        assertThatThrownBy(() -> SampleFile.read(directory.resolve("absent.json")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("absent.json");
    }
}
