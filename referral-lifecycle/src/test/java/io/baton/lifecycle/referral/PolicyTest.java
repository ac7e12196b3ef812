package io.baton.lifecycle.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Which windows the program may set (L17). */
class PolicyTest {
    @Test
    void a_window_may_be_set_from_a_second_to_ten_years() {
        assertThat(Policy.maySet(Duration.ofSeconds(1))).isTrue();
        assertThat(Policy.maySet(Duration.ofDays(3_650))).isTrue();
        assertThat(Policy.maySet(Duration.ofMillis(999))).isFalse();
        assertThat(Policy.maySet(Duration.ofDays(3_650).plusMillis(1))).isFalse();
    }

    @Test
    void a_policy_with_a_shorter_window_stays_readable() {
        Duration brief = Duration.ofMillis(1);

        assertThat(new Policy(1, brief, brief, brief, brief).responseWindow()).isEqualTo(brief);
    }
}
