package io.baton.lifecycle.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A search finds what is meant, however either side is typed. */
class SearchedTest {
    @Test
    void digits_of_any_script_are_found_by_those_of_any_other() {
        assertThat(Searched.matches("\u0663\u0664\u0665 Works", List.of(), Searched.words("345")))
                .isTrue();
        assertThat(Searched.matches("345 Works", List.of(), Searched.words("\u0663\u0664\u0665")))
                .isTrue();
        assertThat(Searched.matches("\u0663\u0664\u0665", List.of(), Searched.words("\u0663\u0664\u0665")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Br\u00fbl\u00e9, Bru\u0302le\u0301",
        "Bru\u0302le\u0301, Br\u00fbl\u00e9",
        "Br\u00fbl\u00e9, brule",
        "M\u00fcller, muller",
        "M\u00fcller, Mueller",
        "Mueller, M\u00fcller",
        "Mu\u0308ller, MUELLER",
        "Stra\u00dfe, STRASSE",
        "Strasse, stra\u00dfe",
        "Gr\u00f8nland, gronland",
        "Gr\u00f8nland, groenland",
        "\u0141\u00f3d\u017a, lodz",
        "\u0421\u0435\u043c\u0451\u043d\u043e\u0432, \u0421\u0435\u043c\u0435\u043d\u043e\u0432",
        "\u0421\u0435\u043c\u0435\u043d\u043e\u0432, \u0441\u0435\u043c\u0451\u043d\u043e\u0432",
        "\uff21\uff22\uff23, abc",
        "abc, \uff21\uff22\uff23",
        "\uff76\uff80\uff76\uff85, \u30ab\u30bf\u30ab\u30ca",
        "o\ufb03ce, office",
        "O\u2019Connor, O'Connor",
        "O'Connor, oconnor",
        "\u039f\u03b4\u03cc\u03c2, \u03bf\u03b4\u03bf\u03c3",
        "\u0130zmir, izmir",
        "\u6771\u65b9, \u6771\u65b9",
        "north\u2013south, north-south",
        "Zo\u00eb, zoe"
    })
    void a_text_is_found_in_any_form(String text, String query) {
        assertThat(Searched.matches("before " + text + " behind", List.of(), Searched.words(query)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u00a0", "\u3000", "\u2003", "\u202f", "\t", "\n"})
    void words_are_parted_by_every_kind_of_space(String space) {
        assertThat(Searched.matches(
                        "Lima" + space + "Textiles", List.of(), Searched.words("textiles" + space + "lima")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+49 40 123456",
                "+4940123456",
                "0049 40 123456",
                "040 123456",
                "040/123456",
                "(040) 12 34 56",
                "+49 (0)40 123456",
                "123456",
                "040\u2011123456",
                "\uff10\uff14\uff10123456",
                "+49\u00a040\u00a0123456"
            })
    void a_phone_number_is_found_in_any_spelling(String query) {
        for (String phone : List.of("+49 40 123456", "040 123456", "+49 (0)40/123456", "0049-40-123456"))
            assertThat(Searched.matches("Lima", List.of(phone), Searched.words(query)))
                    .as(phone)
                    .isTrue();
    }

    @Test
    void another_number_or_word_is_not_found() {
        List<String> phone = List.of("+49 40 123456");
        assertThat(Searched.matches("Lima", phone, Searched.words("040 123457")))
                .isFalse();
        assertThat(Searched.matches("Lima", phone, Searched.words("lima 040 123456")))
                .isTrue();
        assertThat(Searched.matches("Lima", phone, Searched.words("porto 040 123456")))
                .isFalse();
        assertThat(Searched.matches("Lima", phone, Searched.words("2027"))).isFalse();
        assertThat(Searched.matches("Lima 2027", phone, Searched.words("2027"))).isTrue();
    }
}
