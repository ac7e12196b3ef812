package io.baton.lifecycle.rfi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When two requests may be one request. */
class SameRequestTest {
    private static final String ANA = "ana@lima.example";
    private static final String NEED = "We want to move our order system.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ana@lima.example|rui@lima.example|true",
                "ana@lima.example|ANA@LIMA.example|true",
                "ana@lima.example|ana@other.example|false",
                "ana@gmail.com|Ana@GMAIL.com|true",
                "ana@gmail.com|rui@gmail.com|false",
                "ana@yahoo.co.uk|rui@yahoo.co.uk|false",
                "ana@hotmail.de|rui@hotmail.de|false",
                "ana@qq.com|rui@qq.com|false",
                "ana@mail.ru|rui@mail.ru|false",
                "ana@t-online.de|rui@t-online.de|false",
                "ana@outlook.lima.example|rui@outlook.lima.example|true",
            })
    void a_customer_is_an_address_or_a_company_s_own_domain(String one, String other, boolean same) {
        assertThat(mayBeOne(SameRequest.marks(one, NEED, List.of()), SameRequest.marks(other, NEED, List.of())))
                .isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We want it.||we  WANT it.||true",
                "We want it.|erp|Something else|ERP|true",
                "We want it.|erp,crm|Something else|CRM , erp|true",
                "We want it.|erp,crm|Something else|erp|false",
                "We want it.|erp|We want it.|crm|true",
                "We want it.||Something else||false",
            })
    void a_need_is_its_text_or_its_solutions(String one, String wanted, String other, String alsoWanted, boolean same) {
        assertThat(mayBeOne(
                        SameRequest.marks(ANA, one, solutions(wanted)),
                        SameRequest.marks(ANA, other, solutions(alsoWanted))))
                .isEqualTo(same);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \u200b\n"})
    void without_a_need_or_an_address_nothing_is_the_same(String nothing) {
        assertThat(SameRequest.marks(ANA, nothing, List.of())).isEmpty();
        assertThat(SameRequest.marks(nothing.strip().isEmpty() ? nothing : "", NEED, List.of("erp")))
                .isEmpty();
    }

    @Test
    void the_window_has_bounds_and_nothing_is_found_that_is_no_longer_kept() {
        assertThat(DuplicatePolicy.STANDARD.window()).isEqualTo(Duration.ofDays(30));
        for (Duration none : List.of(Duration.ofHours(23), Duration.ofDays(91), Duration.ofDays(-1)))
            assertThatThrownBy(() -> new DuplicatePolicy(none)).isInstanceOf(IllegalArgumentException.class);
        Instant received = Instant.parse("2027-03-01T09:00:00Z");
        assertThat(DuplicatePolicy.STANDARD.earliest(received, received))
                .isEqualTo(received.minus(Duration.ofDays(30)));
        assertThat(DuplicatePolicy.STANDARD.earliest(received, received.plus(Duration.ofDays(360))))
                .isEqualTo(received.minus(Duration.ofDays(5)));
    }

    private static List<String> solutions(String listed) {
        return listed == null ? List.of() : Arrays.asList(listed.split(","));
    }

    private static boolean mayBeOne(List<String> one, List<String> other) {
        return !Collections.disjoint(one, other);
    }
}
