package io.baton.engine.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.engine.records.RememberedReferral;
import io.baton.events.Rfi;
import io.baton.events.Sealed;
import io.baton.kafka.serde.SingleObjectSerde;
import io.baton.lifecycle.referral.Outcome;
import io.baton.lifecycle.referral.Referral;
import io.baton.records.ReferralRecords;
import io.baton.records.Samples;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.message.BinaryMessageEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the store gives back answers as what was put in; and what older code put in is still understood. */
class StoredReferralSerdeTest {
    private static final Sealed NOTHING = new Sealed("", 0, ByteBuffer.allocate(0));

    private final StoredReferralSerde serde = new StoredReferralSerde();

    @Test
    void gives_back_what_is_kept() {
        for (Referral.Full state : states()) assertThat(stored(state.kept())).isEqualTo(state.kept());
    }

    @Test
    void an_ended_referral_takes_less_room() {
        Referral.Archived ended = (Referral.Archived) states().getLast();
        assertThat(serde.serializer().serialize("", ended.remembered()).length)
                .isLessThan(serde.serializer().serialize("", ended).length / 2);
    }

    @Test
    void an_ended_referral_that_older_code_stored_with_gaps_is_read() {
        Referral.Archived ended = (Referral.Archived) states().getLast();
        byte[] older = new SingleObjectSerde<>(io.baton.events.Referral.class).encode(withGaps(ended));
        assertThat(serde.deserializer().deserialize("", older)).isEqualTo(ended.remembered());
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void what_is_remembered_of_any_ending_is_read_as_it_was_stored(Outcome outcome) {
        Referral.Remembered ended = remembered(outcome);
        assertThat(stored(ended)).isEqualTo(ended);
    }

    @Test
    void what_is_remembered_is_read_as_the_release_before_cancellations_stored_it() throws IOException {
        Schema earlier = EarlierSchemas.of(RememberedReferral.class).getFirst();
        assertThat(earlier).isNotEqualTo(RememberedReferral.getClassSchema());
        GenericRecord record = new GenericData.Record(earlier);
        record.put("referralId", "referral");
        record.put("partnerId", "partner");
        record.put("version", 2L);
        record.put(
                "outcome",
                new GenericData.EnumSymbol(earlier.getField("outcome").schema(), "LOST"));
        record.put("contacts", List.of("ida"));
        record.put("applied", List.of());
        ByteBuffer bytes = new BinaryMessageEncoder<GenericRecord>(GenericData.get(), earlier).encode(record);
        byte[] stored = new byte[bytes.remaining()];
        bytes.get(stored);

        assertThat(serde.deserializer().deserialize("", stored)).isEqualTo(remembered(Outcome.LOST));
    }

    private static Referral.Remembered remembered(Outcome outcome) {
        return new Referral.Remembered("referral", "partner", 2, outcome, Set.of("ida"), List.of());
    }

    /** As 0.1 snapshots did it, before what is remembered had a record of its own. */
    private static io.baton.events.Referral withGaps(Referral.Full ended) {
        io.baton.events.Referral record = ReferralRecords.toRecord(ended);
        Rfi rfi = record.getRfi();
        rfi.setPartnerName("");
        rfi.setCountry("");
        rfi.setRegion("");
        rfi.setLanguage("");
        rfi.setSolutions(List.of());
        rfi.setCampaignId(null);
        rfi.setCustomer(NOTHING);
        rfi.setNeed(NOTHING);
        rfi.setSender(null);
        rfi.setContacts(ended.contacts().stream()
                .sorted()
                .map(contact -> new Sealed(contact, 0, ByteBuffer.allocate(0)))
                .toList());
        record.setEngagement(null);
        record.setLost(null);
        return record;
    }

    private Referral.Known stored(Referral.Known referral) {
        return serde.deserializer().deserialize("", serde.serializer().serialize("", referral));
    }

    private static List<Referral.Full> states() {
        return Samples.states(List.of(Samples.accept("d-1", "rfi-1"), Samples.lose("d-2", "rfi-1")));
    }
}
