package io.baton.lifecycle.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** L12: who has to act on a registration, and what is to be filed. */
class RegistrationStageTest {
    private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2030, 6, 30));

    @ParameterizedTest
    @CsvSource({
        "INCOMPLETE,      ACTION_REQUIRED",
        "IN_REVIEW,       IN_REVIEW",
        "UPDATE_REQUIRED, ACTION_REQUIRED",
        "APPROVED,        CLOSED",
        "DECLINED,        CLOSED",
        "OF_NEXT_RELEASE, CLOSED"
    })
    void each_stage_stands_in_the_queue_of_who_has_to_act(String stage, RegistrationQueue queue) {
        assertThat(RegistrationQueue.of(stage)).isEqualTo(queue);
    }

    @Test
    void a_new_form_is_filed_whole_and_one_that_came_back_where_it_was_sent_back() {
        List<RegistrationField> sentBack = List.of(RegistrationField.COUNTRY);
        assertThat(RegistrationStage.INCOMPLETE.toFile(List.of())).containsExactly(RegistrationField.values());
        assertThat(RegistrationStage.UPDATE_REQUIRED.toFile(sentBack)).isEqualTo(sentBack);
        assertThat(RegistrationStage.IN_REVIEW.toFile(sentBack)).isEmpty();
    }

    @Test
    void a_contract_ends_on_a_day_or_never_and_not_both() {
        assertThat(RegistrationForm.End.of(DAY, false)).contains(new RegistrationForm.End(DAY));
        assertThat(RegistrationForm.End.of(Optional.empty(), true)).contains(RegistrationForm.End.NEVER);
        assertThat(RegistrationForm.End.of(Optional.empty(), false)).isEmpty();
        assertThatThrownBy(() -> RegistrationForm.End.of(DAY, true)).isInstanceOf(IllegalArgumentException.class);
    }
}
