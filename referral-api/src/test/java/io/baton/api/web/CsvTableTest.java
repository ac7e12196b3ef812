package io.baton.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.Money;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTableTest {
    private static final CsvTable<Object> ONE = new CsvTable<>().column("text", row -> row);

    @Test
    void a_header_stands_above_the_rows_even_if_there_are_none() {
        assertThat(new CsvTable<String>()
                        .column("a", row -> row)
                        .column("b", String::length)
                        .of(List.of()))
                .isEqualTo("a,b\r\n");
        assertThat(new CsvTable<String>()
                        .column("a", row -> row)
                        .column("b", String::length)
                        .of(List.of("x")))
                .isEqualTo("a,b\r\nx,1\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "plain|plain",
                "R&D, \"Best\" Toys|\"R&D, \"\"Best\"\" Toys\"",
                "線索|線索",
                "=1+1|'=1+1",
                "+49 40 1|'+49 40 1",
                "-2|'-2",
                "@import|'@import",
            })
    void a_text_reads_as_it_was_and_runs_nowhere(String text, String cell) {
        assertThat(ONE.of(List.of(text))).isEqualTo("text\r\n" + cell + "\r\n");
    }

    @Test
    void several_values_are_one_cell() {
        assertThat(ONE.of(List.of(List.of("erp", "bi")))).isEqualTo("text\r\nerp; bi\r\n");
        assertThat(ONE.of(List.of(List.of()))).isEqualTo("text\r\n\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "1234.567, KWD, 1234.567",
        "99999999999.12, EUR, 99999999999.12",
        "0.0049, EUR, 0.0049",
        "1500000, JPY, 1500000",
        "10.1234, CLF, 10.1234",
    })
    void an_amount_is_exact(BigDecimal amount, String currency, String cell) {
        CsvTable<Money> table = new CsvTable<Money>()
                .column("value", money -> MoneyJson.of(money).amount());

        assertThat(table.of(List.of(new Money(amount.setScale(4), currency)))).isEqualTo("value\r\n" + cell + "\r\n");
    }
}
