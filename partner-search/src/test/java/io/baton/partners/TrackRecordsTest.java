package io.baton.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.DealOutcome;
import io.baton.events.OutcomeKind;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TrackRecordsTest {
    private static final Instant RECEIVED = Instant.parse("2027-03-01T09:00:00Z");

    @Test
    void an_answer_counts_as_long_as_it_took() {
        DealOutcome declined = outcome(OutcomeKind.DECLINED, Duration.ofHours(3));
        declined.setResponseMillis(Duration.ofHours(2).toMillis());

        assertThat(TrackRecords.past(declined).answer()).contains(Duration.ofHours(2));
    }

    @Test
    void what_expired_within_hours_counts_as_no_fast_answer() {
        assertThat(TrackRecords.past(outcome(OutcomeKind.EXPIRED, Duration.ofHours(3)))
                        .answer())
                .contains(Duration.ofHours(48));
    }

    @Test
    void what_the_customer_withdrew_asked_for_no_answer() {
        assertThat(TrackRecords.past(outcome(OutcomeKind.WITHDRAWN, Duration.ofHours(3)))
                        .answer())
                .isEmpty();
    }

    private static DealOutcome outcome(OutcomeKind kind, Duration lasted) {
        DealOutcome outcome = new DealOutcome();
        outcome.setOutcome(kind);
        outcome.setReceivedAt(RECEIVED);
        outcome.setArchivedAt(RECEIVED.plus(lasted));
        return outcome;
    }
}
