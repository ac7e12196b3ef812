package io.baton.kafka.serde;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.DecisionResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;

/** A record's word about its own size is not believed. */
class AvroSettingsTest {
    private static final int SINGLE_OBJECT_HEADER = 10;

    /** In a JVM of its own: Avro looks at its limits once, and another test may have made it look already. */
    @Test
    void ten_bytes_that_announce_two_gigabytes_are_unreadable_and_cost_no_memory() throws Exception {
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reader.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(reader.waitFor()).as(said).isZero();
        assertThat(said).contains("String length 2147483639 exceeds maximum allowed");
    }

    static final class Reader {
        private Reader() {}

        public static void main(String[] none) throws IOException {
            SingleObjectSerde<DecisionResult> serde = new SingleObjectSerde<>(DecisionResult.class);
            byte[] any =
                    serde.encode(new DecisionResult("", "", true, 1L, null, null, Instant.EPOCH, 0L, List.of(), null));
            ByteArrayOutputStream lying = new ByteArrayOutputStream();
            lying.write(any, 0, SINGLE_OBJECT_HEADER);
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(lying, null);
            encoder.writeLong(Integer.MAX_VALUE - 8);
            try {
                serde.decode(lying.toByteArray());
            } catch (UnreadableRecordException e) {
                System.out.println(e.getCause().getMessage());
            }
        }
    }
}
