package io.baton.notifier.intents;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.notifier.policy.Standing;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class StandingSerdeTest {
    private static final Standing STANDING = new Standing(3, "ACCEPTED", "Contoso Services");

    private final StandingSerde serde = new StandingSerde();

    @Test
    void a_standing_is_read_as_it_was_written() {
        assertThat(read(serde.serializer().serialize("standings", STANDING))).isEqualTo(STANDING);
    }

    @Test
    void a_standing_that_an_earlier_version_stored_is_read() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(STANDING.version());
        out.writeUTF(STANDING.stage());
        out.writeUTF(STANDING.partner());

        assertThat(read(bytes.toByteArray())).isEqualTo(STANDING);
    }

    @Test
    void no_value_is_no_value() {
        assertThat(read(null)).isNull();
    }

    private Standing read(byte[] bytes) {
        return serde.deserializer().deserialize("standings", bytes);
    }
}
