package io.baton.lifecycle.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One check of addresses, for every door and for the mailer. */
class EmailAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "kim@tailspin.example",
                "kim.case+leads@mail.tailspin.example",
                "o'neill@tailspin.example",
                "kim@tailspin.co.example",
                "info@xn--mller-kva.example"
            })
    void an_address_is_taken(String address) {
        assertThat(EmailAddress.problem(address)).isEmpty();
        assertThat(EmailAddress.read(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kim",
                "kim@",
                "@tailspin.example",
                "kim@tailspin..example",
                "kim..case@tailspin.example",
                "kim.@tailspin.example",
                ".kim@tailspin.example",
                "kim@.tailspin.example",
                "kim@tailspin.example.",
                "kim@tailspin-.example",
                "kim@-tailspin.example",
                "kim@tail_spin.example",
                "kim@10.0.0.1",
                "kim@[10.0.0.1]",
                "kim@case@tailspin.example",
                "Kim <kim@tailspin.example>",
                "kim case@tailspin.example",
                "kim@tailspin.example, ann@tailspin.example"
            })
    void a_mistyped_address_is_refused(String typed) {
        assertThat(EmailAddress.problem(typed)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "' kim@tailspin.example\u00a0', kim@tailspin.example",
        "info@m\u00fcller.example, info@xn--mller-kva.example",
        "info@mu\u0308ller.example, info@xn--mller-kva.example",
        "Info@M\u00dcLLER.example, Info@xn--mller-kva.example",
        "kim\uff20tailspin.example, kim@tailspin.example",
        "info@\u4f8b\u3048\u3002example, info@xn--r8jz45g.example"
    })
    void an_address_is_read_as_people_type_it(String typed, String address) {
        assertThat(EmailAddress.read(typed)).isEqualTo(address);
        assertThat(EmailAddress.problem(typed)).isEmpty();
        assertThat(EmailAddress.read(address)).isEqualTo(address);
    }

    @Test
    void letters_beyond_ascii_before_the_at_are_refused_with_the_reason() {
        assertThat(EmailAddress.problem("j\u00fcrgen@tailspin.example"))
                .contains(
                        "must be an e-mail address with ASCII characters only before the @: not every mail server takes others");
    }

    @Test
    void a_domain_that_two_standards_read_as_two_must_be_punycode() {
        assertThat(EmailAddress.problem("info@stra\u00dfe.example"))
                .hasValueSatisfying(problem -> assertThat(problem).contains("punycode"));
    }

    @Test
    void nothing_typed_is_no_address() {
        assertThat(EmailAddress.read("\u200b")).isNull();
        assertThat(EmailAddress.read(null)).isNull();
    }

    @Test
    void an_address_has_64_characters_before_the_at_and_254_in_all() {
        String domain = "a.".repeat(90) + "example";
        assertThat(EmailAddress.problem("k".repeat(64) + "@" + domain)).isEmpty();
        assertThat(EmailAddress.problem("k".repeat(65) + "@" + domain)).isPresent();
        assertThat(EmailAddress.problem("k".repeat(64) + "@" + "aa." + domain)).isPresent();
    }
}
