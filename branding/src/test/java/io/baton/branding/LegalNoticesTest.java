package io.baton.branding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.kafka.settings.Environment;
import io.baton.kafka.settings.InvalidSettingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The legal notice is a text or an address, and a country may have its own. */
class LegalNoticesTest {
    private static final String PAGE = "https://program.example/impressum";

    @Test
    void a_country_has_its_own_notice_and_every_other_reader_the_usual_one() {
        ProgramDetails program = program(
                Map.of("BATON_PROGRAM_IMPRINT", "Example Program Ltd, London", "BATON_PROGRAM_IMPRINTS_DE", PAGE));

        assertThat(program.legalNotice(Optional.of("DE"))).isEqualTo(new Imprint(List.of(), Optional.of(PAGE)));
        assertThat(program.legalNotice(Optional.of("AT")))
                .isEqualTo(program.legalNotice(Optional.empty()))
                .isEqualTo(new Imprint(List.of("Example Program Ltd, London"), Optional.empty()));
    }

    @Test
    void without_a_notice_the_imprint_is_who_the_program_is() {
        ProgramDetails program = program(Map.of("BATON_PROGRAM_ADDRESS", "1 Example Way"));

        assertThat(program.legalNotice(Optional.empty()).isEmpty()).isTrue();
        assertThat(program.imprint(Optional.empty()))
                .isEqualTo(new Imprint(List.of("Example Program", "1 Example Way"), Optional.empty()));
        assertThat(program(Map.of()).imprint(Optional.empty()).isEmpty()).isTrue();
    }

    @Test
    void the_notice_follows_who_the_program_is() {
        ProgramDetails program = program(
                Map.of("BATON_PROGRAM_CONTACT", "+49 40 55 501", "BATON_PROGRAM_IMPRINT", " javascript:alert(1) "));

        assertThat(program.imprint(Optional.of("DE")))
                .isEqualTo(new Imprint(
                        List.of("Example Program", "+49 40 55 501", "javascript:alert(1)"), Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_cannot_work_is_refused_by_its_name(String variable, String value, String message) {
        assertThatThrownBy(() -> program(Map.of(variable, value)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage(message);
    }

    private static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(
                        "BATON_PROGRAM_IMPRINT",
                        "x".repeat(501),
                        "baton.program.imprint may have 500 characters, and has 501"),
                Arguments.of(
                        "BATON_PROGRAM_IMPRINT",
                        "one\ntwo",
                        "baton.program.imprint must be one line, without control characters"),
                Arguments.of(
                        "BATON_PROGRAM_IMPRINTS_AT",
                        "one\u2028two",
                        "baton.program.imprints.AT must be one line, without control characters"),
                Arguments.of(
                        "BATON_PROGRAM_IMPRINT",
                        "https://name:secret@program.example/",
                        "baton.program.imprint may not hold a name or password"),
                Arguments.of(
                        "BATON_PROGRAM_IMPRINT",
                        "https://",
                        "baton.program.imprint must be a text or a web address, and is https://"),
                Arguments.of(
                        "BATON_PROGRAM_IMPRINTS_UK",
                        "Example Program Ltd",
                        "baton.program.imprints.UK must end with the code of a country, such as DE (ISO 3166-1)"));
    }

    private static ProgramDetails program(Map<String, String> set) {
        return ProgramDetails.from(new Environment(new HashMap<>(set)), "Example Program", Optional.empty());
    }
}
