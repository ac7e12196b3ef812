package io.baton.engine.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.engine.records.TargetRequest;
import io.baton.events.Actor;
import io.baton.events.ActorKind;
import io.baton.events.Policy;
import io.baton.events.Receive;
import io.baton.events.ReferralDecision;
import io.baton.events.Rfi;
import io.baton.events.RfiSubmission;
import io.baton.events.Withdraw;
import io.baton.kafka.serde.SingleObjectSerde;
import io.baton.records.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetRequestSerdeTest {
    private static final RfiSubmission RFI = Samples.rfi("rfi-1");
    private static final TargetRequest REQUEST = TargetRequests.of(RFI, RFI.getSubmitted(), Samples.target());
    private static final TargetRequest WITHDRAWAL = TargetRequests.withdrawal("rfi-1", Samples.referralId("rfi-1"));

    private final TargetRequestSerde serde = new TargetRequestSerde();

    @Test
    void a_request_is_read_as_it_was_written() {
        assertThat(read(serde.serializer().serialize("targets", REQUEST))).isEqualTo(REQUEST);
        assertThat(read(serde.serializer().serialize("targets", WITHDRAWAL))).isEqualTo(WITHDRAWAL);
    }

    @Test
    void a_request_that_an_earlier_version_sent_as_a_decision_with_gaps_is_read() {
        Rfi withoutPartner = Rfi.newBuilder(
                        Samples.received("rfi-1").getReceive().getRfi())
                .setPartnerId("")
                .setPartnerName("")
                .setContacts(List.of())
                .build();
        ReferralDecision decision = decision()
                .setReceive(new Receive(withoutPartner, new Policy(0, 0L, 0L, 0L, 0L)))
                .build();
        assertThat(read(new SingleObjectSerde<>(ReferralDecision.class).encode(decision)))
                .isEqualTo(REQUEST);
    }

    @Test
    void a_withdrawal_that_an_earlier_version_sent_as_a_decision_is_read() {
        ReferralDecision decision = decision().setWithdraw(new Withdraw()).build();
        assertThat(read(new SingleObjectSerde<>(ReferralDecision.class).encode(decision)))
                .isEqualTo(WITHDRAWAL);
    }

    @Test
    void a_target_gets_what_was_submitted() {
        Rfi received = Samples.received("rfi-1").getReceive().getRfi();
        received.setPartnerCountry("DE");

        assertThat(TargetRequests.received(REQUEST, Samples.profile())).isEqualTo(received);
    }

    @Test
    void no_value_is_no_value() {
        assertThat(read(null)).isNull();
    }

    private static ReferralDecision.Builder decision() {
        return ReferralDecision.newBuilder()
                .setDecisionId("decision-1")
                .setReferralId(Samples.referralId("rfi-1"))
                .setActor(new Actor(ActorKind.ENGINE, null, "baton", "engine"))
                .setCorrelationId("rfi-1");
    }

    private TargetRequest read(byte[] bytes) {
        return serde.deserializer().deserialize("targets", bytes);
    }
}
