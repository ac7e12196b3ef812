package io.baton.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.baton.events.AddContact;
import io.baton.events.CompanySize;
import io.baton.events.Decline;
import io.baton.events.DeclineReason;
import io.baton.events.Receive;
import io.baton.events.ReferralDecision;
import io.baton.events.Rfi;
import io.baton.events.Sealed;
import io.baton.lifecycle.referral.Referral;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What others ask is bounded; our own state is read as it was written, and comes back the same. */
class StoredAndAskedTest {
    private static final Sealed TOO_MUCH = new Sealed("ida", 0, ByteBuffer.allocate(20 << 10));

    @Test
    void every_state_comes_back_the_same() {
        for (List<ReferralDecision> course : List.of(
                List.of(Samples.accept("d-1", "rfi-1"), Samples.edit("d-2", "rfi-1"), Samples.lose("d-3", "rfi-1")),
                List.of(Samples.accept("d-1", "rfi-1"), Samples.win("d-2", "rfi-1")),
                List.of(
                        Samples.accept("d-1", "rfi-1"),
                        Samples.winEligible("d-2", "rfi-1"),
                        Samples.register("d-3", "rfi-1")),
                List.of(
                        Samples.nameContacts("d-1", "rfi-1", SampleEvents.NEWCOMER),
                        Samples.decline("d-2", "rfi-1")))) {
            List<Referral.Full> states = Samples.states(course);
            assertThat(states).hasSize(course.size() + 1);
            for (Referral.Full state : states)
                assertThat(ReferralRecords.toRules(ReferralRecords.toRecord(state)))
                        .isEqualTo(state);
        }
    }

    @Test
    void a_stored_referral_beyond_todays_bounds_is_read_and_a_decision_with_the_same_is_refused() {
        io.baton.events.Referral stored = ReferralRecords.toRecord(
                Samples.states(List.of(Samples.accept("d-1", "rfi-1"))).getLast());
        stored.getRfi().setContacts(moreThanAnybodyNeeds());
        stored.getEngagement().setNotes(TOO_MUCH);
        stored.getEngagement().setCrmId("x".repeat(1000));
        Referral.Full read = ReferralRecords.toRules(stored);
        assertThat(ReferralRecords.toRecord(read)).isEqualTo(stored);

        refused(Samples.decision("d-1", "rfi-1").setReceive(receive(stored.getRfi())));
        refused(accept(stored.getEngagement().getNotes(), null));
        refused(accept(null, stored.getEngagement().getCrmId()));
        refused(Samples.decision("d-1", "rfi-1").setAddContact(new AddContact(TOO_MUCH)));
        refused(Samples.decision("d".repeat(201), "rfi-1").setDecline(new Decline(DeclineReason.SPAM, null)));
    }

    @Test
    void a_value_of_a_later_release_is_refused_by_its_name() {
        ReferralDecision decision = Samples.decline("d-1", "rfi-1");
        decision.getDecline().setReason(DeclineReason.UNKNOWN);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Samples.asked(decision))
                .withMessageContaining("DeclineReason")
                .withMessageContaining("later release");
        Rfi rfi = Samples.received("rfi-1").getReceive().getRfi();
        rfi.setCompanySize(CompanySize.UNKNOWN);
        refused(Samples.decision("d-1", "rfi-1").setReceive(receive(rfi)));
    }

    private static List<Sealed> moreThanAnybodyNeeds() {
        return IntStream.range(0, 200)
                .mapToObj(i -> new Sealed("person-" + i, 0, ByteBuffer.allocate(1)))
                .toList();
    }

    private static ReferralDecision.Builder accept(Sealed notes, String crmId) {
        ReferralDecision decision = Samples.accept("d-1", "rfi-1");
        decision.getAccept().setNotes(notes);
        decision.getAccept().setCrmId(crmId);
        return ReferralDecision.newBuilder(decision);
    }

    private static Receive receive(Rfi rfi) {
        return new Receive(rfi, PolicyRecords.toRecord(io.baton.lifecycle.referral.Policy.STANDARD));
    }

    private static void refused(ReferralDecision.Builder decision) {
        ReferralDecision asked = decision.build();
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Samples.asked(asked));
    }
}
