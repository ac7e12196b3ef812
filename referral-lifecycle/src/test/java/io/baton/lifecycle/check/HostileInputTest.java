package io.baton.lifecycle.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A check reads what anybody wrote, on the thread of the engine: it may neither throw nor recurse, however long that is. */
class HostileInputTest {
    private static final int MEGABYTE = 1 << 20;

    private record Check(String name, BiConsumer<Findings, String> check) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Check> checks() {
        return Stream.of(
                new Check("line", (findings, text) -> findings.line("field", text)),
                new Check("lines", (findings, text) -> findings.lines("field", List.of(text), 1)),
                new Check("free text", (findings, text) -> findings.freeText("field", text)),
                new Check("language", (findings, text) -> findings.language("field", text)),
                new Check("country", (findings, text) -> findings.country("field", text)),
                new Check("e-mail", (findings, text) -> findings.email("field", text)),
                new Check("phone", (findings, text) -> findings.phone("field", text)));
    }

    @ParameterizedTest
    @MethodSource("checks")
    void a_megabyte_of_any_kind_is_found_at_fault(Check check) {
        for (String unit : List.of("a", "en-", "-a", "1", "@", "a@b.", ".", " ", "\0", "é")) {
            Findings findings = new Findings();
            check.check().accept(findings, unit.repeat(MEGABYTE / unit.length()));
            assertThat(findings.found()).as(unit).isNotEmpty();
        }
    }

    /** A pattern that recurses for each subtag overflows the stack on it. */
    @Test
    void a_language_of_three_kilobytes_is_found_at_fault() {
        Findings findings = new Findings();
        findings.language("field", "en" + "-a".repeat(1467));
        assertThat(findings.found()).containsExactly(new Finding("field", "must be a BCP 47 language tag"));
    }
}
