package io.baton.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.Accept;
import io.baton.events.Actor;
import io.baton.events.ActorKind;
import io.baton.events.DeclineReason;
import io.baton.events.ReferralDecision;
import io.baton.events.RfiSubmission;
import io.baton.events.RfiSubmitted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A repeat is known by what it asks, also by a later release; an id used twice is found out. */
class FingerprintTest {
    /** Whatever fields a later release adds: never to be changed. */
    private static final long ACCEPTED = -8046557930274888539L;

    private static final long SUBMITTED = 4358792057091312029L;

    /** Of the same submission, in the results of releases that compared letter by letter. */
    private static final long SUBMITTED_AS_TYPED = -7431142247939281858L;

    @Test
    void stays_what_it_was_in_every_later_release() {
        assertThat(Fingerprint.of(Samples.accept("d-1", "rfi-1"))).isEqualTo(ACCEPTED);
        assertThat(Fingerprint.of(Samples.rfi("rfi-1"))).isEqualTo(SUBMITTED);
        assertThat(Fingerprint.matches(Samples.rfi("rfi-1"), SUBMITTED)).isTrue();
        assertThat(Fingerprint.matches(Samples.rfi("rfi-1"), SUBMITTED_AS_TYPED))
                .isTrue();
        assertThat(Fingerprint.matches(Samples.rfi("rfi-2"), SUBMITTED)).isFalse();
    }

    @Test
    void is_the_same_however_a_submission_is_typed() {
        RfiSubmission typed = Samples.rfi("rfi-1");
        RfiSubmitted rfi = typed.getSubmitted();
        rfi.setCompany("\u00a0" + rfi.getCompany() + " ");
        rfi.setRegion(rfi.getRegion().toLowerCase(Locale.ROOT));
        rfi.setLanguage(rfi.getLanguage().toUpperCase(Locale.ROOT));
        rfi.setCountry(rfi.getCountry().toLowerCase(Locale.ROOT));
        rfi.setSolutions(rfi.getSolutions().reversed());
        rfi.setTargets(rfi.getTargets().reversed());
        rfi.setCampaignId(rfi.getCampaignId() == null ? " " : rfi.getCampaignId());
        rfi.getContact().setEmail(rfi.getContact().getEmail().toUpperCase(Locale.ROOT));
        assertThat(Fingerprint.of(typed)).isEqualTo(SUBMITTED);
        rfi.setNeed("Another need");
        assertThat(Fingerprint.of(typed)).isNotEqualTo(SUBMITTED);
    }

    @Test
    void is_independent_of_actor_time_and_id() {
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
