package io.baton.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.Accept;
import io.baton.events.Actor;
import io.baton.events.ActorKind;
import io.baton.events.DeclineReason;
import io.baton.events.ReferralDecision;
import io.baton.events.RfiSubmission;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A repeat is known by what it asks, also by a later release; an id used twice is found out. */
class FingerprintTest {
    /** Whatever fields a later release adds: never to be changed. */
    private static final long ACCEPTED = -8046557930274888539L;

    private static final long SUBMITTED = -7431142247939281858L;

    @Test
    void stays_what_it_was_in_every_later_release() {
        assertThat(Fingerprint.of(Samples.accept("d-1", "rfi-1"))).isEqualTo(ACCEPTED);
        assertThat(Fingerprint.of(Samples.rfi("rfi-1"))).isEqualTo(SUBMITTED);
    }

    @Test
    void is_the_same_whoever_asks_when_and_under_which_id() {
        ReferralDecision other = ReferralDecision.newBuilder(Samples.accept("d-2", "rfi-1"))
                .setActor(new Actor(ActorKind.PARTNER, "another", "somebody", "partner-admin"))
                .setExpectedVersion(7L)
                .setEligibleSolutions(List.of("erp"))
                .build();
        assertThat(Fingerprint.of(other)).isEqualTo(ACCEPTED);
        assertThat(Fingerprint.of(stampedAnew())).isEqualTo(SUBMITTED);
    }

    @Test
    void differs_with_anything_that_is_asked() {
        Accept accept = Samples.accept("d-1", "rfi-1").getAccept();
        Stream<Accept> others = Stream.of(
                Accept.newBuilder(accept).setName(null).build(),
                Accept.newBuilder(accept).setValue(null).build(),
                Accept.newBuilder(accept)
                        .setPurchaseDate(LocalDate.of(2027, 7, 1))
                        .build(),
                Accept.newBuilder(accept).setCrmId("CRM").build(),
                Accept.newBuilder(accept).setCampaignId("CRM").build());
        Stream<ReferralDecision> decisions = Stream.concat(
                others.map(other ->
                        Samples.decision("d-1", "rfi-1").setAccept(other).build()),
                Stream.of(
                        Samples.accept("d-1", "rfi-2"),
                        Samples.win("d-1", "rfi-1"),
                        Samples.lose("d-1", "rfi-1"),
                        Samples.decline("d-1", "rfi-1"),
                        declinedAsSpam()));
        assertThat(decisions.map(Fingerprint::of)).doesNotHaveDuplicates().doesNotContain(ACCEPTED);
    }

    private static ReferralDecision declinedAsSpam() {
        ReferralDecision decision = Samples.decline("d-1", "rfi-1");
        decision.getDecline().setReason(DeclineReason.SPAM);
        return decision;
    }

    private static RfiSubmission stampedAnew() {
        RfiSubmission again = Samples.rfi("rfi-1");
        again.setSubmittedAt(Instant.parse("2028-01-01T00:00:00Z"));
        return again;
    }
}
