package io.baton.lifecycle.rfi;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.lifecycle.DeclineReason;
import io.baton.lifecycle.Stage;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnplacedTest {
    private static final Set<Stage> ENDED_WITHOUT_A_PARTNER =
            EnumSet.of(Stage.DECLINED, Stage.EXPIRED, Stage.CANCELLED);

    @Test
    void one_that_reached_nobody_is_unplaced() {
        assertThat(Unplaced.with(List.of(), List.of())).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void one_stage_among_those_that_ended_without_a_partner_settles_it_unless_it_is_such_an_end_itself(Stage stage) {
        boolean unplaced = ENDED_WITHOUT_A_PARTNER.contains(stage);

        assertThat(Unplaced.with(List.of(stage), List.of())).isEqualTo(unplaced);
        assertThat(Unplaced.with(List.of(Stage.EXPIRED, stage, Stage.DECLINED), List.of()))
                .isEqualTo(unplaced);
    }

    @ParameterizedTest
    @EnumSource(DeclineReason.class)
    void spam_and_a_duplicate_need_no_partner(DeclineReason reason) {
        boolean needless = reason == DeclineReason.SPAM || reason == DeclineReason.DUPLICATE;

        assertThat(Unplaced.with(List.of(Stage.DECLINED, Stage.DECLINED), List.of(DeclineReason.NO_CAPACITY, reason)))
                .isNotEqualTo(needless);
    }
}
