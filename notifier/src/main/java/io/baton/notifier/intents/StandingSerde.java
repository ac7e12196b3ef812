package io.baton.notifier.intents;

import io.baton.notifier.policy.Standing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** Writes a standing to its store: version, stage and partner's name, as {@link DataOutputStream} writes them. */
final class StandingSerde implements Serde<Standing> {
    @Override
    public Serializer<Standing> serializer() {
        return (topic, standing) -> standing == null ? null : bytes(standing);
    }

    @Override
    public Deserializer<Standing> deserializer() {
        return (topic, bytes) -> bytes == null ? null : standing(bytes);
    }

    private static byte[] bytes(Standing standing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(standing.version());
            out.writeUTF(standing.stage());
            out.writeUTF(standing.partner());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Standing standing(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return new Standing(in.readLong(), in.readUTF(), in.readUTF());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
