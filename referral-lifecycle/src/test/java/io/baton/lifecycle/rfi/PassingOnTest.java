package io.baton.lifecycle.rfi;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.lifecycle.DeclineReason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** When an RFI goes to another partner by itself. */
public class PassingOnTest {
    @ParameterizedTest
    @EnumSource(names = {"SPAM", "DUPLICATE"})
    void a_decline_that_speaks_for_all_is_not_passed_on(DeclineReason reason) {
        assertThat(PassingOn.afterDeclineFor(reason)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"SPAM", "DUPLICATE"})
    void any_other_decline_is_passed_on(DeclineReason reason) {
        assertThat(PassingOn.afterDeclineFor(reason)).isTrue();
    }

    @Test
    void only_with_consent_once_for_a_referral_and_three_times_in_all() {
        assertThat(PassingOn.allowed(true, List.of("a", "b"), "c")).isTrue();
        assertThat(PassingOn.allowed(false, List.of(), "c")).isFalse();
        assertThat(PassingOn.allowed(true, List.of("c"), "c")).isFalse();
        assertThat(PassingOn.allowed(true, List.of("a", "b", "d"), "c")).isFalse();
    }
}
