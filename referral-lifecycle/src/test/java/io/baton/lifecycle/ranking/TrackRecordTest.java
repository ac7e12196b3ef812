package io.baton.lifecycle.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.lifecycle.DeclineReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which referrals count for a partner (L15). */
class TrackRecordTest {
    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);

    @Test
    void a_referral_of_a_year_ago_no_longer_counts() {
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

    private static PastReferral answered(Instant receivedAt, long hours) {
        Deal deal = new Deal(Set.of("erp"), Set.of(), Set.of(), Optional.empty(), Optional.empty());
        return new PastReferral(
                deal,
                receivedAt,
                Optional.of(Duration.ofHours(hours)),
                new PastReferral.Declined(DeclineReason.NO_CAPACITY));
    }
}
