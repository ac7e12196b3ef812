package io.baton.lifecycle.rfi;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.lifecycle.Stage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a customer or sender can do after a decline, an expiry or a refusal. */
class NextStepTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                               | true  | CHOOSE
                               | false | ASK
            RECEIVED           | true  | CHOOSE
            RECEIVED           | false | WAIT
            RECEIVED, EXPIRED  | false | WAIT
            DECLINED, EXPIRED  | true  | CHOOSE
            DECLINED, EXPIRED  | false | ASK
            WITHDRAWN, LOST    | false | ASK
            ACCEPTED           | true  | NOTHING
            ACCEPTED, RECEIVED | false | NOTHING
            WON, DECLINED      | true  | NOTHING
            """)
    void a_partner_is_chosen_only_where_one_fits_and_none_has_accepted(
            String others, boolean suggested, NextStep next) {
        assertThat(NextStep.of(stages(others), suggested)).isEqualTo(next);
    }

    private static List<Stage> stages(String names) {
        if (names == null) return List.of();
        return Arrays.stream(names.split(", ")).map(Stage::valueOf).toList();
    }
}
