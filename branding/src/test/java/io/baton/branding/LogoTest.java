package io.baton.branding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.branding.Logo.Format;
import io.baton.kafka.settings.Environment;
import io.baton.kafka.settings.InvalidSettingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A logo is a picture of a known format, whatever its file is called; anything else stops the start. */
class LogoTest {
    private static final byte[] PNG = bytes("\u0089PNG\r\n\u001a\n and more");

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "PNG, '\u0089PNG\r\n\u001a\n and more'",
        "JPEG, '\u00ff\u00d8\u00ff\u00e0 and more'",
        "WEBP, 'RIFF\u0000\u0001\u0002\u0003WEBPVP8 and more'",
        "SVG, '<svg xmlns=\"http://www.w3.org/2000/svg\"/>'",
        "SVG, '\u00ef\u00bb\u00bf\n<?xml version=\"1.0\"?><!-- by > a tool -->\n<!DOCTYPE svg PUBLIC \"a\" \"b\"> <svg>'",
    })
    void a_format_is_known_by_the_first_bytes(Format format, String content) throws IOException {
        Logo logo = read(bytes(content)).logo().orElseThrow();

        assertThat(logo.format()).isEqualTo(format);
        assertThat(logo.content()).isEqualTo(bytes(content));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "PNG", "GIF89a", "<html><svg></svg></html>", "<svgx>", "RIFF1234WAVE", "<!-- <svg> -->"})
    void what_is_no_picture_stops_the_start(String content) {
        assertThatThrownBy(() -> read(bytes(content)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("baton.program.logo must be an SVG, PNG, JPEG or WebP file: ");
    }

    @Test
    void a_picture_of_more_than_100_kb_stops_the_start() throws IOException {
        assertThat(read(Arrays.copyOf(PNG, 100 * 1024)).logo()).isPresent();
        assertThatThrownBy(() -> read(Arrays.copyOf(PNG, 100 * 1024 + 1)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("baton.program.logo may have 100 KB, and has more: ");
    }

    @Test
    void a_file_that_is_not_there_stops_the_start() {
        assertThatThrownBy(() -> program(directory.resolve("none.png").toString()))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("baton.program.logo names a file that cannot be read: ");
        assertThatThrownBy(() -> program(directory.toString())).isInstanceOf(InvalidSettingException.class);
    }

    private ProgramDetails read(byte[] content) throws IOException {
        Path file = directory.resolve("logo");
        Files.write(file, content);
        return program(file.toString());
    }

    private static ProgramDetails program(String logo) {
        return ProgramDetails.from(
                new Environment(Map.of("BATON_PROGRAM_LOGO", logo)), "Example Program", Optional.empty());
    }

    /** Each character is a byte. */
    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.ISO_8859_1);
    }
}
