package io.baton.lifecycle.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingsTest {
    private final Findings findings = new Findings();

    @Test
    void everything_is_found_at_once_and_named_by_its_field() {
        findings.line("name", " ");
        findings.lines("words", List.of("one", "one"), 1);
        findings.country("country", "XX");
        findings.phone("phone", null);
        assertThat(findings.found())
                .containsExactly(
                        new Finding("name", "must not be blank"),
                        new Finding("words", "must be at most 1"),
                        new Finding("words[1]", "is named twice"),
                        new Finding("country", "must be an ISO 3166-1 alpha-2 code"));
    }

    @Test
    void a_line_has_200_characters_and_a_text_4000() {
        findings.line("line", "a".repeat(200));
        findings.freeText("text", "a\n".repeat(2000));
        assertThat(findings.found()).isEmpty();
        findings.line("line", "a".repeat(201));
        findings.freeText("text", "a".repeat(4001));
        findings.line("line", "a\nb");
        assertThat(findings.found())
                .containsExactly(
                        new Finding("line", "must be at most 200 characters"),
                        new Finding("text", "must be at most 4000 characters"),
                        new Finding("line", "must not contain control characters"));
    }

    @Test
    void a_text_has_tabs_and_line_breaks_and_no_other_control_character() {
        findings.freeText("text", "a\tb\r\nc\u000bd\u0085e\u2028f");
        assertThat(findings.found()).isEmpty();

        for (String acts : List.of("\0", "\u0007", "\u001b[31m", "\u007f", "\u009b"))
            findings.freeText(acts, "a" + acts);

        assertThat(findings.found())
                .hasSize(5)
                .allMatch(finding -> finding.reason().contains("control characters"));
    }

    @Test
    void a_report_has_the_first_50() {
        IntStream.range(0, 60).forEach(i -> findings.add("field" + i, "is wrong"));
        assertThat(findings.found()).hasSize(50).first().isEqualTo(new Finding("field0", "is wrong"));
        assertThat(findings.all()).hasSize(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de-CH", "zh-Hant-TW", "sl-rozaj-biske-1994"})
    void a_language_tag_has_subtags_of_up_to_eight(String tag) {
        assertThat(Codes.languageTag(tag)).contains(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e", "e1", "-en", "en-ninechars", "english language", "german", "English"})
    void anything_else_is_no_language_tag(String text) {
        assertThat(Codes.languageTag(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "zh_TW, zh-TW",
        "de_DE, de-DE",
        "EN, en",
        "it_IT.UTF-8, it-IT",
        "de_DE@euro, de-DE",
        "' pt-br\u00a0', pt-BR"
    })
    void a_language_is_read_as_systems_write_it(String typed, String tag) {
        assertThat(Codes.languageTag(typed)).contains(tag);
    }

    @Test
    void a_tag_is_as_long_as_a_line_at_most() {
        assertThat(Codes.languageTag("en-x" + "-a".repeat(98))).isPresent();
        assertThat(Codes.languageTag("en-x" + "-a".repeat(99))).isEmpty();
    }

    @Test
    void a_country_that_many_write_otherwise_is_explained() {
        findings.country("country", "UK");
        findings.country("country", "EL");
        findings.country("country", Codes.readCountry(" de"));
        assertThat(findings.found())
                .containsExactly(
                        new Finding("country", "must be an ISO 3166-1 alpha-2 code, such as GB for UK"),
                        new Finding("country", "must be an ISO 3166-1 alpha-2 code, such as GR for EL"));
    }

    @Test
    void half_of_a_character_is_found_at_fault() {
        findings.line("line", "M\ud83dller");
        assertThat(findings.found()).extracting(Finding::field).containsExactly("line");
    }
}
