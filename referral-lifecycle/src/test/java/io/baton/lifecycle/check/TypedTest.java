package io.baton.lifecycle.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text is read as people type it. */
class TypedTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\r\n",
                "\u00a0",
                "\u200b",
                "\u2007\u202f",
                "\u3000",
                "\ufeff",
                "\u2060",
                "\u200e\u2066\u2069"
            })
    void a_field_without_a_visible_character_is_absent(String typed) {
        assertThat(Typed.isBlank(typed)).isTrue();
        assertThat(Typed.line(typed)).isNull();
        assertThat(Typed.text(typed)).isNull();
    }

    @Test
    void absent_stays_absent() {
        assertThat(Typed.line(null)).isNull();
        assertThat(Typed.text(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " Fourth Coffee",
                "Fourth Coffee\u00a0",
                "\u3000Fourth Coffee\u200b",
                "\ufeffFourth\tCoffee\r\n",
                "Fourth\u000bCoffee"
            })
    void a_line_has_no_spaces_around_it_and_no_tabs_or_line_breaks(String typed) {
        assertThat(Typed.line(typed)).isEqualTo("Fourth Coffee");
    }

    @Test
    void a_text_keeps_its_lines() {
        assertThat(Typed.text("\u00a0one\n\n two\n")).isEqualTo("one\n\n two");
    }

    @Test
    void other_control_characters_stay_to_be_refused() {
        assertThat(Typed.line("a\0b")).isEqualTo("a\0b");
    }

    @ParameterizedTest
    @CsvSource({
        "EMEA, emea",
        "EMEA, 'EMEA '",
        "EMEA, \uff25\uff2d\uff25\uff21",
        "North America, 'north\u00a0 america'",
        "Stra\u00dfe, STRASSE",
        "caf\u00e9, cafe\u0301",
        "\u039f\u03a3, \u03bf\u03c2",
        "er\u200bp, ERP"
    })
    void terms_are_the_same_whatever_their_case_width_and_spaces(String one, String other) {
        assertThat(Typed.same(one, other)).isTrue();
    }

    @Test
    void other_terms_are_not_the_same() {
        assertThat(Typed.same("EMEA", "APAC")).isFalse();
        assertThat(Typed.same("north america", "northamerica")).isFalse();
    }

    @Test
    void a_set_keeps_the_first_of_each_as_it_was_typed() {
        assertThat(Typed.set(Arrays.asList("ERP", "erp ", null, " ", "crm"))).isEqualTo(List.of("ERP", "crm"));
    }
}
