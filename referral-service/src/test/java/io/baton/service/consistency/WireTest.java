package io.baton.service.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.BusinessProfile;
import io.baton.events.topics.Topics;
import io.baton.kafka.serde.WireFormat;
import io.baton.records.Samples;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Facade;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

/** The bytes on the wire, taken apart with plain Avro and what the real registry says. */
class WireTest {
    @Test
    void a_value_is_a_zero_byte_a_schema_id_that_the_registry_knows_and_an_avro_body() throws Exception {
        BusinessProfile profile = Samples.profile();

        ByteBuffer wire = ByteBuffer.wrap(written(profile));

        assertThat(wire.get()).isZero();
        Schema schema = schema(wire.getInt());
        assertThat(schema).isEqualTo(Topics.BUSINESS_PROFILES.schema());
        GenericRecord read = new GenericDatumReader<GenericRecord>(schema)
                .read(null, DecoderFactory.get().binaryDecoder(wire.array(), 5, wire.remaining(), null));
        assertThat(read.get("profileId")).hasToString(profile.getProfileId());
    }

    @Test
    void writing_adds_no_version_to_what_was_installed() {
        written(Samples.profile());

        assertThat(registry("/subjects/" + Topics.BUSINESS_PROFILES.name() + "-value/versions")
                        .body())
                .isEqualTo("[1]");
    }

    private static byte[] written(BusinessProfile profile) {
        try (WireFormat wireFormat = new WireFormat(Facade.shared().connection);
                Serde<BusinessProfile> serde = wireFormat.of(Topics.BUSINESS_PROFILES)) {
            return serde.serializer().serialize(Facade.shared().connection.name(Topics.BUSINESS_PROFILES), profile);
        }
    }

    private static Schema schema(int id) {
        return new Schema.Parser().parse(registry("/schemas/ids/" + id).text("schema"));
    }

    private static Answer registry(String path) {
        URI registry = Facade.shared().connection.registry();
        return new Api(registry, Map.of()).get(registry.getPath() + path).expect(200);
    }
}
