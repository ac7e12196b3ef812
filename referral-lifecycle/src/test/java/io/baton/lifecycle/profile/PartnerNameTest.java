package io.baton.lifecycle.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that customers could take for each other are one name. */
class PartnerNameTest {
    private static final String NAME = "Northwind Systems";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NORTHWIND SYSTEMS",
                "northwind-systems",
                "Northwind  Systems.",
                "North\u200bwind Systems",
                "\u202eNorthwind\u202c Systems",
                "N\u00f6rthwind Syst\u00e9ms",
                "N\u0336orthwind Systems",
                "\uff2eorthwind Systems",
                "N0rthw1nd Systems",
                "Northvvind Systerns",
                "Northwlnd Systems",
                "N\u043erthwind S\u0443st\u0435ms",
                "\u039dorthwind Systems",
                "Nor\u03c4hwind Systems",
                "\ud835\udca9orthwind Systems",
                "North\ufe0fwind Systems"
            })
    void what_looks_like_a_name_is_that_name(String other) {
        assertThat(PartnerName.same(NAME, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Contoso, Fabrikam",
        "Contoso, Contoso Support",
        "A&B Consulting, AB Consulting",
        "C++ Systems, C# Systems",
        "\u0939\u093f\u0928\u094d\u0926, \u0939\u0928\u0926",
        "\u30ac\u30b9, \u30ab\u30b9",
        "\u5317\u98ce, \u5357\u98ce",
        "!!!, ..."
    })
    void names_that_people_can_tell_apart_are_two(String one, String other) {
        assertThat(PartnerName.same(one, other)).isFalse();
    }

    @Property
    void a_name_is_the_same_in_any_case(@ForAll("names") String name) {
        assertThat(PartnerName.same(name, name.toUpperCase(Locale.ROOT))).isTrue();
        assertThat(PartnerName.same(name, name.toLowerCase(Locale.ROOT))).isTrue();
    }

    @Property
    void marks_and_what_nobody_sees_make_no_other_name(
            @ForAll("names") String name, @ForAll("unseen") String unseen, @ForAll int where) {
        int at = Math.floorMod(where, name.length()) + 1;
        assertThat(PartnerName.same(name, name.substring(0, at) + unseen + name.substring(at)))
                .isTrue();
    }

    @Property
    void letters_of_another_script_make_no_other_name(@ForAll("lookAlikes") String[] latinAndOther) {
        assertThat(PartnerName.same(latinAndOther[0], latinAndOther[1])).isTrue();
    }

    @Property
    void whatever_a_name_is_made_of_it_has_a_form_and_is_the_same_as_itself(
            @ForAll @StringLength(max = 300) String name) {
        assertThat(PartnerName.forms(name)).isNotEmpty();
        assertThat(PartnerName.same(name, name)).isTrue();
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .withCharRange('\u0391', '\u03a1')
                .withCharRange('\u03b1', '\u03c9')
                .withCharRange('\u0410', '\u044f')
                .withChars(' ', '0', '1', '&')
                .ofMinLength(1)
                .ofMaxLength(30)
                .filter(name -> !name.isBlank());
    }

    @Provide
    Arbitrary<String> unseen() {
        return Arbitraries.of(
                "\u0301", "\u0327", "\u200b", "\u200d", "\u202e", "\u00ad", "\u2060", "\ufe0f", "\ufeff", "\u3164", " ",
                "-");
    }

    /** The same name twice, the second time with other scripts' letters here and there. */
    @Provide
    Arbitrary<String[]> lookAlikes() {
        Arbitrary<String[]> letter = Arbitraries.of(
                        "a\u0430", "c\u0441", "e\u0435", "o\u043e", "o\u03bf", "p\u0440", "x\u0445", "y\u0443",
                        "B\u0412", "H\u041d", "N\u039d", "v\u03bd", "T\u03a4", "i\u0456", "l1", "o0", "kk", "zz")
                .map(pair -> new String[] {pair.substring(0, 1), pair.substring(1)});
        return letter.list().ofMinSize(1).ofMaxSize(20).map(letters -> new String[] {
            letters.stream().map(pair -> pair[0]).reduce("", String::concat),
            letters.stream().map(pair -> pair[1]).reduce("", String::concat)
        });
    }
}
