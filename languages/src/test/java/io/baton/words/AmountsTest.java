package io.baton.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An amount reads as it was recorded, in every language: with its currency's digits, and with all that were given. */
class AmountsTest {
    private static final List<String> LANGUAGES = List.of("en", "de", "ru", "zh-Hans", "zh-Hant");

    @ParameterizedTest
    @CsvSource({
        "KWD, 1234.5670, 1234567, 3",
        "KWD, 1234.0000, 1234000, 3",
        "EUR, 0.0049, 00049, 4",
        "EUR, 120000.5000, 12000050, 2",
        "EUR, 999999999999999.9999, 9999999999999999999, 4",
        "JPY, 1500000.0000, 1500000, 0",
        "JPY, 1500000.5000, 15000005, 1",
        "CLF, 10.1234, 101234, 4",
        "CLF, 10.0000, 100000, 4",
        "XXX, 7.2500, 725, 2",
        "ZZZ, 7.2500, 725, 2"
    })
    void an_amount_has_its_currencys_digits_and_all_that_were_given(
            String currency, BigDecimal amount, String digits, int decimals) {
        LANGUAGES.forEach(language -> {
            String text = new Formats(Locale.forLanguageTag(language)).money(new Money(amount, currency));
            assertThat(text.replaceAll("[^0-9]", "")).as(language + ": " + text).isEqualTo(digits);
            String behind = text.replaceAll("[^0-9]+$", "").replaceAll(".*[.,](?=[0-9]*$)", "");
            if (decimals > 0 && decimals != 3)
                assertThat(behind).as(language + ": " + text).hasSize(decimals);
        });
    }

    @Test
    void an_amount_in_english_and_german() {
        assertThat(new Formats(Locale.ENGLISH).money(new Money(new BigDecimal("1234.5670"), "KWD")))
                .contains("1,234.567");
        assertThat(new Formats(Locale.GERMAN).money(new Money(new BigDecimal("1500000.0000"), "JPY")))
                .startsWith("1.500.000")
                .doesNotContain(",");
    }
}
