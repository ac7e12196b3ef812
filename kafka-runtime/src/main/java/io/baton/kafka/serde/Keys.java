package io.baton.kafka.serde;

import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** How every topic's keys are written and read: as UTF-8. Ids are short; a longer key is nobody's. */
public final class Keys {
    private static final int MOST_BYTES = 1 << 10;

    private Keys() {}

    /** @return a serde whose deserializer throws {@link UnreadableRecordException} for a key that is too long */
    public static Serde<String> serde() {
        return Serdes.serdeFrom(new StringSerializer(), new ShortKeyDeserializer());
    }

    private static final class ShortKeyDeserializer implements Deserializer<String> {
        private final StringDeserializer utf8 = new StringDeserializer();

        @Override
        public String deserialize(String topic, byte[] bytes) {
            if (bytes != null) PatientDeserializer.requireAtMost(MOST_BYTES, bytes);
            return utf8.deserialize(topic, bytes);
        }
    }
}
