package io.baton.lifecycle.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.lifecycle.referral.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which ended referrals count for a partner, and as what answer (L15). */
class TrackRecordTest {
    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);

    @Test
    void a_referral_that_ended_a_year_ago_no_longer_counts() {
        PastReferral old = answered(NOW.minus(YEAR), 1);
        PastReferral recent = answered(NOW.minus(YEAR).plusMillis(1), 2);

        assertThat(TrackRecord.at(NOW, List.of(old, recent)).answers()).containsExactly(Duration.ofHours(2));
    }

    @Test
    void the_last_two_hundred_referrals_count() {
        List<PastReferral> referrals = new ArrayList<>();
        referrals.add(answered(NOW, 1));
        for (int i = 0; i < 200; i++) referrals.add(answered(NOW, 2));

        assertThat(TrackRecord.at(NOW, referrals).answers()).hasSize(200).containsOnly(Duration.ofHours(2));
    }

    @Test
    void an_expiry_counts_as_no_fast_answer_and_a_withdrawal_as_none() {
        Duration lasted = Duration.ofHours(3);

        assertThat(PastReferral.answer(Optional.of(Outcome.EXPIRED), lasted, Optional.empty()))
                .contains(Duration.ofHours(48));
        assertThat(PastReferral.answer(Optional.of(Outcome.WITHDRAWN), lasted, Optional.empty()))
                .isEmpty();
    }

    @Test
    void an_accept_counts_by_its_time_whatever_the_outcome() {
        Optional<Duration> accepted = Optional.of(Duration.ofHours(2));

        for (Outcome outcome : List.of(Outcome.WON, Outcome.LOST, Outcome.DECLINED))
            assertThat(PastReferral.answer(Optional.of(outcome), Duration.ofDays(9), accepted))
                    .isEqualTo(accepted);
    }

    private static PastReferral answered(Instant endedAt, long hours) {
        return new PastReferral(endedAt, Optional.of(Duration.ofHours(hours)), Optional.empty());
    }
}
