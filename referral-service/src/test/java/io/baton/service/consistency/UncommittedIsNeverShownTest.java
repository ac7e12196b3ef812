package io.baton.service.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.EventHeader;
import io.baton.events.Referral;
import io.baton.events.ReferralEvent;
import io.baton.events.Stage;
import io.baton.events.topics.Topics;
import io.baton.kafka.serde.WireFormat;
import io.baton.service.testing.Api;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** Nobody ever sees what a transaction wrote that was not committed. */
class UncommittedIsNeverShownTest {
    private static final String PROFILE = "uncommitted-profile";
    private static final String PARTNER = "uncommitted";

    private final Facade facade = Facade.shared();
    private final Api partner = facade.as(Token.partner(PARTNER, "referrals-admin"));

    @Test
    void an_event_of_an_aborted_transaction_is_not_shown_before_and_not_after() throws Exception {
        String referral = Deal.of(facade, PROFILE, PARTNER).received();
        String id = Deal.id(referral);

        try (WireFormat wireFormat = new WireFormat(facade.connection);
                KafkaProducer<String, ReferralEvent> crashing = crashing(wireFormat)) {
            crashing.initTransactions();
            crashing.beginTransaction();
            Future<?> written = crashing.send(
                    new ProducerRecord<>(facade.connection.name(Topics.REFERRAL_EVENTS), id, ended(received(id))));
            crashing.flush();
            written.get();
            assertThat(partner.get(referral).expect(200).text("stage")).isEqualTo("RECEIVED");
            crashing.abortTransaction();
        }

        partner.post(referral + "/accept", Bodies.ACCEPT).expect(200);
        assertThat(partner.get(referral + "?version=2").expect(200).text("stage"))
                .isEqualTo("ACCEPTED");
    }

    private KafkaProducer<String, ReferralEvent> crashing(WireFormat wireFormat) {
        Map<String, Object> settings = facade.connection.clientSettings();
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "crashing");
        return new KafkaProducer<>(
                settings,
                new StringSerializer(),
                wireFormat.of(Topics.REFERRAL_EVENTS).serializer());
    }

    private ReferralEvent received(String referralId) {
        return facade.committed(Topics.REFERRAL_EVENTS).stream()
                .filter(event -> event.getHeader().getReferralId().equals(referralId))
                .findFirst()
                .orElseThrow();
    }

    /** What an engine might have written before it was stopped. */
    private static ReferralEvent ended(ReferralEvent received) {
        return ReferralEvent.newBuilder(received)
                .setHeader(EventHeader.newBuilder(received.getHeader())
                        .setVersion(2L)
                        .build())
                .setAfter(Referral.newBuilder(received.getAfter())
                        .setVersion(2L)
                        .setStage(Stage.DECLINED)
                        .build())
                .build();
    }
}
