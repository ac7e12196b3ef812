package io.baton.projections.peers;

import io.baton.events.Change;
import io.baton.events.EventHeader;
import io.baton.events.Referral;
import io.baton.events.RfiResult;
import io.baton.kafka.serde.SingleObjectSerde;
import io.baton.projections.records.PartnerMonth;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serde;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Base64;
import org.apache.avro.specific.SpecificRecord;

/**
 * Avro records within JSON, between instances: in Avro's single-object encoding, which tells instances of different releases
 * how to read each other, in Base64.
 *
 * @param <T> the record type
 */
abstract sealed class AvroJson<T extends SpecificRecord> implements Serde<T> {
    private final SingleObjectSerde<T> records;

    private AvroJson(Class<T> type) {
        records = new SingleObjectSerde<>(type);
    }

    @Override
    public void serialize(Encoder encoder, EncoderContext context, Argument<? extends T> type, T value)
            throws IOException {
        encoder.encodeString(Base64.getEncoder().encodeToString(records.encode(value)));
    }

    @Override
    public T deserialize(Decoder decoder, DecoderContext context, Argument<? super T> type) throws IOException {
        return records.decode(Base64.getDecoder().decode(decoder.decodeString()));
    }

    @Singleton
    static final class OfReferral extends AvroJson<Referral> {
        OfReferral() {
            super(Referral.class);
        }
    }

    @Singleton
    static final class OfRfiResult extends AvroJson<RfiResult> {
        OfRfiResult() {
            super(RfiResult.class);
        }
    }

    @Singleton
    static final class OfPartnerMonth extends AvroJson<PartnerMonth> {
        OfPartnerMonth() {
            super(PartnerMonth.class);
        }
    }

    @Singleton
    static final class OfEventHeader extends AvroJson<EventHeader> {
        OfEventHeader() {
            super(EventHeader.class);
        }
    }

    @Singleton
    static final class OfChange extends AvroJson<Change> {
        OfChange() {
            super(Change.class);
        }
    }
}
