package io.baton.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A phone number is kept as it was typed, and read with its country and extension where a program can read it. */
class PhoneNumberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+49 40 123456|DE|+4940123456|",
                "040 123456|DE|+4940123456|",
                "040 123456|US||",
                "(040) 12 34-56|DE|+4940123456|",
                "0049 40 123456|DE|+4940123456|",
                "+49 (0)40 123456|FR|+4940123456|",
                "+49 40 123456 ext. 543|DE|+4940123456|543",
                "+49 40 123456 x11|DE|+4940123456|11",
                "+49 40 123456 #22|DE|+4940123456|22",
                "+49 40 123456,123|DE|+4940123456|123",
                "tel:+4940123456|FR|+4940123456|",
                "+49\u00a040\u00a0123456|DE|+4940123456|",
                "+49\u201140\u2013123456|DE|+4940123456|",
                "\uff0b\uff14\uff19 \uff14\uff10 123456|DE|+4940123456|",
                "\u0660\u0664\u0660 123456|DE|+4940123456|",
                "+383 38 200 100|XK|+38338200100|",
                "038 200 100|XK|+38338200100|"
            })
    void a_number_is_read_by_its_country_with_its_extension(
            String typed, String country, String e164, String extension) {
        PhoneNumber read = PhoneNumber.read(typed, country).orElseThrow();
        assertThat(read.typed()).isEqualTo(typed);
        assertThat(read.e164().orElse(null)).isEqualTo(e164);
        assertThat(read.extension().orElse(null)).isEqualTo(extension);
    }

    @ParameterizedTest
    @ValueSource(strings = {"n/a", "call me", "110", "040 123456 / 0172 1234567", "-", "+", "see mail 2"})
    void what_cannot_be_read_is_kept_as_it_was_typed(String typed) {
        PhoneNumber kept = PhoneNumber.read(typed, "DE").orElseThrow();
        assertThat(kept.typed()).isEqualTo(typed);
        assertThat(kept.e164()).isEmpty();
        assertThat(kept.extension()).isEmpty();
    }

    @Test
    void without_a_country_only_an_international_number_is_read() {
        assertThat(PhoneNumber.read("040 123456", null).orElseThrow().e164()).isEmpty();
        assertThat(PhoneNumber.read("+49 40 123456", null).orElseThrow().e164()).contains("+4940123456");
        assertThat(PhoneNumber.read(null, "DE")).isEmpty();
    }
}
